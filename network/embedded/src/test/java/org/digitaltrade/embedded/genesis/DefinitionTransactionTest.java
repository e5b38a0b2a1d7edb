package org.digitaltrade.embedded.genesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions as they are committed and read, held to those that real Fabric committed in the recording. */
final class DefinitionTransactionTest {
    @TempDir
    Path folder;

    @Test
    void a_topologys_definition_is_committed_and_read_back() {
        ChaincodeDefinition definition = definition();
        try (TestChannel channel = new TestChannel(folder, definition);
                Snapshot state = channel.ledger().snapshot()) {
            assertEquals(Optional.of(definition), new LifecycleDefinitions().find(state, "ledger"));
            assertEquals(Optional.empty(), new LifecycleDefinitions().find(state, "other"));
        }
    }

    @Test
    void a_new_sequence_replaces_it() {
        ChaincodeDefinition next = upgraded(definition());
        try (TestChannel channel = new TestChannel(folder)) {
            channel.define(next);
            try (Snapshot state = channel.ledger().snapshot()) {
                assertEquals(Optional.of(next), new LifecycleDefinitions().find(state, "ledger"));
            }
        }
    }

    /** Block 4 committed {@code probe} with collections, block 8 {@code probe2} without. */
    @Test
    void the_keys_and_values_of_a_new_definition_are_those_that_real_fabric_wrote() throws Exception {
        try (TestChannel channel = new TestChannel(folder);
                Snapshot state = channel.ledger().snapshot()) {
            for (long number : List.of(4L, 8L)) {
                Recorded recorded = Recorded.of(number);

                assertEquals(recorded.set(), readWriteSet(recorded, state), "block " + number);
            }
        }
    }

    /** Block 116 changed the policy of {@code probe2}: only sequence and validation info are written, all fields are read. */
    @Test
    void an_upgrade_reads_all_fields_and_writes_those_that_change() throws Exception {
        Recorded before = Recorded.of(8);
        Recorded upgrade = Recorded.of(116);
        try (TestChannel channel = new TestChannel(folder, before.definition());
                Snapshot state = channel.ledger().snapshot()) {
            KVRWSet.Builder expected = upgrade.set().toBuilder();
            // The recording had the definition in block 8, this channel has it in block 1.
            expected.getReadsBuilderList()
                    .forEach(read -> read.getVersionBuilder().setBlockNum(1));

            assertEquals(expected.build(), readWriteSet(upgrade, state));
        }
    }

    private static KVRWSet readWriteSet(Recorded recorded, Snapshot state) {
        return ReadWriteSet.parse(
                        DefinitionReadWriteSet.of(recorded.definition(), state).toByteString())
                .namespace("_lifecycle")
                .orElseThrow()
                .keys();
    }

    private static ChaincodeDefinition definition() {
        return TopologyDefinition.of(TestIdentities.TOPOLOGY, TestIdentities.TOPOLOGY.channel("trade"));
    }

    private static ChaincodeDefinition upgraded(ChaincodeDefinition before) {
        return new ChaincodeDefinition(
                before.name(), "2.0", before.sequence() + 1, before.policy(), before.collections(), true);
    }

    /** A definition that the recorded network committed, and what it read and wrote in the lifecycle's namespace. */
    private record Recorded(ChaincodeDefinition definition, KVRWSet set) {

        static Recorded of(long block) throws Exception {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(Recordings.block("bft", block).getData().getData(0))
                            .getPayload());
            ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(
                    Transaction.parseFrom(payload.getData()).getActions(0).getPayload());
            ChaincodeAction result = ChaincodeAction.parseFrom(
                    ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload())
                            .getExtension());
            return new Recorded(
                    definition(arguments(action.getChaincodeProposalPayload())),
                    ReadWriteSet.parse(result.getResults())
                            .namespace("_lifecycle")
                            .orElseThrow()
                            .keys());
        }

        private static CommitChaincodeDefinitionArgs arguments(ByteString proposal) throws Exception {
            ChaincodeInvocationSpec call = ChaincodeInvocationSpec.parseFrom(
                    ChaincodeProposalPayload.parseFrom(proposal).getInput());
            return CommitChaincodeDefinitionArgs.parseFrom(
                    call.getChaincodeSpec().getInput().getArgs(1));
        }

        /** The lifecycle puts the channel's default where no policy is given. */
        private static ChaincodeDefinition definition(CommitChaincodeDefinitionArgs arguments) {
            ByteString policy = arguments.getValidationParameter();
            return new ChaincodeDefinition(
                    arguments.getName(),
                    arguments.getVersion(),
                    arguments.getSequence(),
                    policy.isEmpty() ? ByteString.copyFromUtf8("\u0012 /Channel/Application/Endorsement") : policy,
                    arguments.getCollections(),
                    arguments.getInitRequired());
        }
    }
}
