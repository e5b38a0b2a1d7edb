package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;

/**
 * One channel's ledger. Readers on any thread; {@link #commit} on one thread. A failing disk is a {@link StoreException}: from then
 * on nothing more is committed and nothing was acknowledged that isn't durable.
 */
public interface Ledger {
    /** How long the private data of a transaction that doesn't come is kept: {@code transientstoreMaxBlockRetention}. */
    int TRANSIENT_BLOCKS = 1_000;

    /** The channel's name. */
    String channel();

    /** Number of blocks: the next block's number. */
    long height();

    /** Height and the hashes of the last two blocks. */
    BlockchainInfo info();

    /** World state at the current height. The caller closes it. */
    Snapshot snapshot();

    /** A block with its validity filter and commit hash, as a peer delivers it. */
    Optional<Block> block(long number);

    /** A block by the hash of its header. */
    Optional<Block> blockByHash(ByteString headerHash);

    /** Where a transaction id occurs first. */
    Optional<TxLocation> transaction(String transactionId);

    /**
     * The signed envelope at a place that {@link #transaction} gave.
     *
     * @throws IllegalArgumentException if the bytes there are no envelope
     */
    Envelope envelope(TxLocation location);

    /**
     * How a transaction ended: at once if it is on the ledger, else when it comes. An id that never comes never completes, so the
     * caller brings the deadline and cancels. The future completes on the committing thread: use the {@code Async} forms.
     */
    CompletableFuture<TxStatus> commitStatus(String transactionId);

    /**
     * Keeps the private data of a simulation until its transaction is committed, or for {@value #TRANSIENT_BLOCKS} blocks. It
     * survives the end of the process, if not of the machine. Any thread.
     *
     * @throws StoreException if it could not be written
     */
    void keepTransient(String transactionId, TxPvtReadWriteSet set);

    /** The private data that simulations of the transaction have left. */
    List<TxPvtReadWriteSet> transientSets(String transactionId);

    /** The private writes of a block in clear, as far as they are there and neither purged nor expired. */
    List<PrivateWrites> privateWrites(long block);

    /** Subscribes to blocks committed from now on. */
    Subscription onBlock(BlockListener listener);

    /**
     * Appends a validated block with all it changes in one synced atomic write, then tells listeners and waiters.
     *
     * @param block the next block, its metadata complete
     * @param batch what its valid transactions change
     * @throws IllegalArgumentException if it isn't the successor of the last block
     * @throws StoreException if it could not be made durable
     */
    void commit(Block block, StateBatch batch);
}
