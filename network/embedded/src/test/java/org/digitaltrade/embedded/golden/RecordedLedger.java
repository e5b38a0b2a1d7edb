package org.digitaltrade.embedded.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.BlockListener;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.PrivateWrites;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Store;
import org.digitaltrade.embedded.store.Subscription;
import org.digitaltrade.embedded.store.TxLocation;
import org.digitaltrade.embedded.store.TxStatus;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.embedded.validate.Signatures;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.jspecify.annotations.Nullable;

/** A recorded channel, committed block by block, and its state at any height a test chooses. */
final class RecordedLedger implements Ledger, AutoCloseable {
    private static final String CHANNEL = "trade";

    private final Store store;
    private final Ledger ledger;
    private final List<Snapshot> atHeight = new ArrayList<>();
    private int height;

    /** What happens on the ledger before a block comes, such as simulations whose private data it needs. */
    interface BeforeBlock {
        void at(RecordedLedger ledger, long block);
    }

    RecordedLedger(String network, Path folder, BeforeBlock before) {
        List<Block> blocks = Recordings.blocks(network);
        store = Store.open(folder, List.of(CHANNEL));
        ledger = store.ledger(CHANNEL);
        pin();
        Committer.commitGenesis(ledger, blocks.get(0));
        Committer committer =
                new Committer(ledger, ActiveConfig.of(ledger), new LifecycleDefinitions(), Signatures::of);
        pin();
        for (Block block : blocks.subList(1, blocks.size())) {
            height = atHeight.size() - 1;
            before.at(this, block.getHeader().getNumber());
            committer.commit(block);
            pin();
        }
        height = blocks.size();
    }

    /** A snapshot is taken at its first read. */
    private void pin() {
        Snapshot snapshot = ledger.snapshot();
        assertEquals(atHeight.size(), snapshot.height());
        atHeight.add(snapshot);
    }

    /** Number of recorded blocks. */
    int blocks() {
        return atHeight.size() - 1;
    }

    void setHeight(int height) {
        this.height = height;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public Snapshot snapshot() {
        return new Kept(atHeight.get(height));
    }

    /** Only what is below the chosen height. */
    @Override
    public Optional<TxLocation> transaction(String transactionId) {
        return ledger.transaction(transactionId).filter(location -> location.block() < height);
    }

    @Override
    public BlockchainInfo info() {
        BlockHeader last = ledger.block(height - 1).orElseThrow().getHeader();
        return BlockchainInfo.newBuilder()
                .setHeight(height)
                .setCurrentBlockHash(BlockHeaders.hash(last))
                .setPreviousBlockHash(last.getPreviousHash())
                .build();
    }

    @Override
    public Optional<Block> block(long number) {
        return ledger.block(number);
    }

    @Override
    public Optional<Block> blockByHash(ByteString headerHash) {
        return ledger.blockByHash(headerHash);
    }

    @Override
    public Envelope envelope(TxLocation location) {
        return ledger.envelope(location);
    }

    @Override
    public CompletableFuture<TxStatus> commitStatus(String transactionId) {
        return ledger.commitStatus(transactionId);
    }

    @Override
    public void keepTransient(String transactionId, TxPvtReadWriteSet set) {
        ledger.keepTransient(transactionId, set);
    }

    @Override
    public List<TxPvtReadWriteSet> transientSets(String transactionId) {
        return ledger.transientSets(transactionId);
    }

    @Override
    public List<PrivateWrites> privateWrites(long block) {
        return ledger.privateWrites(block);
    }

    @Override
    public Subscription onBlock(BlockListener listener) {
        return ledger.onBlock(listener);
    }

    @Override
    public void commit(Block block, StateBatch batch) {
        throw new UnsupportedOperationException("a recording doesn't grow");
    }

    @Override
    public void close() {
        atHeight.forEach(Snapshot::close);
        store.close();
    }

    /** A snapshot that survives the simulations that use it. */
    private record Kept(Snapshot snapshot) implements Snapshot {
        @Override
        public long height() {
            return snapshot.height();
        }

        @Override
        public @Nullable StateValue get(StateKey key) {
            return snapshot.get(key);
        }

        @Override
        public Cursor<StateRow> range(String namespace, String from, String to) {
            return snapshot.range(namespace, from, to);
        }

        @Override
        public Cursor<KeyModification> history(String namespace, String key) {
            return snapshot.history(namespace, key);
        }

        @Override
        public Cursor<Snapshot.Row> rows() {
            return snapshot.rows();
        }

        @Override
        public Cursor<StateBatch.Expiry> expiring(long block) {
            return snapshot.expiring(block);
        }

        @Override
        public void close() {
            // The ledger closes it.
        }
    }
}
