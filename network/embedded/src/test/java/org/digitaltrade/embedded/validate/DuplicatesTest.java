package org.digitaltrade.embedded.validate;

import static org.hyperledger.fabric.protos.peer.TxValidationCode.DUPLICATE_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.MVCC_READ_CONFLICT;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.store.TxLocation;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same transaction more than once: in a block, and across blocks. */
final class DuplicatesTest {
    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
    }

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void the_second_of_two_in_a_block_is_a_duplicate() {
        Envelope transaction = write(TestTransaction.valid()).build();

        assertEquals(List.of(VALID, DUPLICATE_TXID), channel.commit(transaction, transaction));
    }

    @Test
    void a_transaction_that_is_not_endorsed_enough_makes_no_duplicate_in_its_block() throws Exception {
        Envelope transaction = write(TestTransaction.endorsedBy("ZHD")).build();

        assertEquals(
                List.of(ENDORSEMENT_POLICY_FAILURE, ENDORSEMENT_POLICY_FAILURE),
                channel.commit(transaction, transaction));
    }

    @Test
    void a_transaction_that_lost_a_race_makes_a_duplicate_all_the_same() {
        Envelope transaction = TestTransaction.valid()
                .with(KVRWSet.newBuilder()
                        .addReads(KVRead.newBuilder()
                                .setKey("key")
                                .setVersion(Version.newBuilder().setBlockNum(1))))
                .build();

        assertEquals(List.of(MVCC_READ_CONFLICT, DUPLICATE_TXID), channel.commit(transaction, transaction));
    }

    @Test
    void on_the_ledger_any_earlier_one_counts_valid_or_not_and_keeps_its_place() throws Exception {
        Envelope transaction = write(TestTransaction.endorsedBy("ZHD")).build();

        assertEquals(List.of(ENDORSEMENT_POLICY_FAILURE), channel.commit(transaction));
        assertEquals(List.of(DUPLICATE_TXID), channel.commit(transaction));
        assertEquals(
                Optional.of(new TxLocation(2, 0, ENDORSEMENT_POLICY_FAILURE)),
                channel.ledger().transaction(id(transaction)));
    }

    private static TestTransaction write(TestTransaction transaction) {
        return transaction.with(KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey("key").setValue(ByteString.copyFromUtf8("value"))));
    }

    private static String id(Envelope envelope) throws Exception {
        return ChannelHeader.parseFrom(
                        Payload.parseFrom(envelope.getPayload()).getHeader().getChannelHeader())
                .getTxId();
    }
}
