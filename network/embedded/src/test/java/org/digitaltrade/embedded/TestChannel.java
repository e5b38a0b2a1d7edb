package org.digitaltrade.embedded;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.DefinitionTransaction;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.genesis.TopologyDefinition;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Store;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.embedded.validate.Signatures;
import org.digitaltrade.wire.block.BlockData;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/** Channel {@code trade} with chaincode {@code ledger}, whose blocks a test makes itself. */
public final class TestChannel implements AutoCloseable {
    public static final String NAME = "trade";

    private final Store store;
    private final Ledger ledger;
    private final ActiveConfig config;
    private final Committer committer;

    /** With genesis block and definition: two blocks. */
    public TestChannel(Path folder) {
        this(folder, TopologyDefinition.of(TestIdentities.TOPOLOGY, TestIdentities.TOPOLOGY.channel(NAME)));
    }

    public TestChannel(Path folder, ChaincodeDefinition definition) {
        store = Store.open(folder, List.of(NAME));
        ledger = store.ledger(NAME);
        Committer.commitGenesis(ledger, TestIdentities.genesis(NAME));
        config = ActiveConfig.of(ledger);
        committer = new Committer(ledger, config, new LifecycleDefinitions(), Signatures::of);
        define(definition);
    }

    /** Commits a definition in a block of its own. */
    public void define(ChaincodeDefinition definition) {
        try (Snapshot state = ledger.snapshot()) {
            commit(DefinitionTransaction.of(
                    definition,
                    NAME,
                    state,
                    TestIdentities.user("BJCOM", "Admin"),
                    TestIdentities.peers("BJCAC", "BJCOM", "BJEIT", "ZHD"),
                    Instant.now(),
                    new SecureRandom()));
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    public ActiveConfig config() {
        return config;
    }

    public Committer committer() {
        return committer;
    }

    public Store store() {
        return store;
    }

    /** Commits transactions as the next block; returns their codes. */
    public List<TxValidationCode> commit(Envelope... transactions) {
        return commitBytes(Stream.of(transactions).map(Envelope::toByteString).toList());
    }

    public List<TxValidationCode> commit(TestTransaction... transactions) {
        return commitBytes(Stream.of(transactions)
                .map(transaction -> transaction.build().toByteString())
                .toList());
    }

    public List<TxValidationCode> commitBytes(List<ByteString> envelopes) {
        Block block = committer.commit(ordered(envelopes));
        ByteString filter = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        return Stream.iterate(0, index -> index + 1)
                .limit(filter.size())
                .map(index -> TxValidationCode.forNumber(Byte.toUnsignedInt(filter.byteAt(index))))
                .toList();
    }

    private Block ordered(List<ByteString> envelopes) {
        return Block.newBuilder()
                .setHeader(BlockHeader.newBuilder()
                        .setNumber(ledger.height())
                        .setPreviousHash(ledger.info().getCurrentBlockHash())
                        .setDataHash(BlockData.hash(envelopes)))
                .setData(org.hyperledger.fabric.protos.common.BlockData.newBuilder()
                        .addAllData(envelopes))
                .build();
    }

    /** The current value of a key of chaincode {@code ledger}. */
    public @Nullable StateValue state(String key) {
        try (Snapshot state = ledger.snapshot()) {
            return state.get("ledger", key);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
