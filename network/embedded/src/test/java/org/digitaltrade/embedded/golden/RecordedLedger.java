package org.digitaltrade.embedded.golden;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.store.BlockListener;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.Subscription;
import org.digitaltrade.embedded.store.TxLocation;
import org.digitaltrade.embedded.store.TxStatus;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;

/** The recorded channel at any height a test chooses. */
final class RecordedLedger implements Ledger {
    private final Recording recording;
    private final RecordedState state = new RecordedState();
    private long height;
    private long lastKnown = 1;

    RecordedLedger(Recording recording) throws Exception {
        this.recording = recording;
        for (Block block : recording.blocks()) {
            state.apply(block);
        }
        this.height = recording.blocks().size();
    }

    void setHeight(long height) {
        this.height = height;
    }

    /** The highest height at which the step can have been simulated: its own block, or the last one known before it. */
    long heightBefore(Recording.Step step) {
        var inBlocks = step.json().getAsJsonArray("inBlocks");
        if (inBlocks != null && !inBlocks.isEmpty()) {
            lastKnown = Math.max(
                    lastKnown, inBlocks.get(0).getAsJsonObject().get("block").getAsLong());
        }
        return Math.min(lastKnown + 1, recording.blocks().size());
    }

    @Override
    public String channel() {
        return "trade";
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public Snapshot snapshot() {
        return state.at(height);
    }

    @Override
    public Optional<TxLocation> transaction(String transactionId) {
        return Optional.empty();
    }

    @Override
    public BlockchainInfo info() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Block> block(long number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Block> blockByHash(byte[] headerHash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Envelope> envelope(TxLocation location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<TxStatus> commitStatus(String transactionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription onBlock(BlockListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit(Block block, StateBatch batch) {
        throw new UnsupportedOperationException();
    }
}
