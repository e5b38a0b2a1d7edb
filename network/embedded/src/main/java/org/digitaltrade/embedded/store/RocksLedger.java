package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** A channel's ledger in the store's tables. */
final class RocksLedger implements Ledger {
    private static final System.Logger LOG = System.getLogger(RocksLedger.class.getName());

    private final ChannelTables tables;
    private final PrivateTables privateTables;
    private final AcknowledgedHeight acknowledged;
    private final CommitWaiters waiters = new CommitWaiters();
    private final List<BlockListener> listeners = new CopyOnWriteArrayList<>();
    private volatile BlockchainInfo info;
    private volatile @Nullable StoreException failure;

    private RocksLedger(ChannelTables tables, AcknowledgedHeight acknowledged, BlockchainInfo info) {
        this.tables = tables;
        this.privateTables = new PrivateTables(tables);
        this.acknowledged = acknowledged;
        this.info = info;
    }

    /** Continues from the last block, after a look at the newest ones. */
    static RocksLedger open(ChannelTables tables, AcknowledgedHeight acknowledged) {
        long height = tables.height();
        if (Long.compareUnsigned(height, acknowledged.read()) < 0) {
            throw new StoreException(
                    StoreException.Code.STORE_DAMAGED,
                    "the write-ahead log ends too early: channel " + tables.channel() + " has " + height
                            + " blocks of the " + acknowledged.read() + " that were acknowledged");
        }
        new LedgerCheck(tables).newest(height);
        BlockchainInfo info = height == 0
                ? BlockchainInfo.getDefaultInstance()
                : infoAfter(tables.requiredBlock(height - 1).getHeader());
        return new RocksLedger(tables, acknowledged, info);
    }

    private static BlockchainInfo infoAfter(BlockHeader last) {
        return BlockchainInfo.newBuilder()
                .setHeight(last.getNumber() + 1)
                .setCurrentBlockHash(BlockHeaders.hash(last))
                .setPreviousBlockHash(last.getPreviousHash())
                .build();
    }

    @Override
    public String channel() {
        return tables.channel();
    }

    @Override
    public long height() {
        return info.getHeight();
    }

    @Override
    public BlockchainInfo info() {
        return info;
    }

    @Override
    public Snapshot snapshot() {
        return new RocksSnapshot(tables);
    }

    @Override
    public Optional<Block> block(long number) {
        return tables.block(number);
    }

    @Override
    public Optional<Block> blockByHash(ByteString headerHash) {
        return tables.get(Table.HASHES, headerHash.toByteArray())
                .map(number -> tables.requiredBlock(Encoding.number(number)));
    }

    @Override
    public Optional<TxLocation> transaction(String transactionId) {
        return tables.get(Table.TRANSACTIONS, Encoding.text(transactionId)).map(Encoding::location);
    }

    @Override
    public Envelope envelope(TxLocation location) {
        Block block = tables.requiredBlock(location.block());
        try {
            return Envelope.parseFrom(block.getData().getData(location.index()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("no envelope at " + location, e);
        }
    }

    @Override
    public CompletableFuture<TxStatus> commitStatus(String transactionId) {
        CompletableFuture<TxStatus> status = waiters.await(
                transactionId,
                id -> transaction(id).map(location -> new TxStatus(id, location.block(), location.code())));
        StoreException failed = failure;
        if (failed != null) {
            status.completeExceptionally(failed);
        }
        return status;
    }

    @Override
    public void keepTransient(String transactionId, TxPvtReadWriteSet set) {
        privateTables.keep(transactionId, set, height());
    }

    @Override
    public List<TxPvtReadWriteSet> transientSets(String transactionId) {
        return privateTables.transientSets(transactionId);
    }

    @Override
    public List<PrivateWrites> privateWrites(long block) {
        return privateTables.writesOf(block);
    }

    @Override
    public Subscription onBlock(BlockListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void commit(Block block, StateBatch changes) {
        StoreException failed = failure;
        if (failed != null) {
            throw failed;
        }
        checkSuccessor(block.getHeader());
        CommittedBlock committed =
                CommittedBlock.of(block, id -> transaction(id).isPresent());
        try {
            write(committed, changes);
        } catch (StoreException e) {
            failure = e;
            waiters.fail(e);
            throw e;
        }
        committed.statuses().forEach(waiters::complete);
        listeners.forEach(listener -> tell(listener, block));
    }

    /** A listener that fails is its own affair: the block is on the ledger. */
    private void tell(BlockListener listener, Block block) {
        try {
            listener.onBlock(block);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "channel " + channel() + ": listener failed on block "
                            + block.getHeader().getNumber(),
                    e);
        }
    }

    private void write(CommittedBlock committed, StateBatch changes) {
        BlockHeader header = committed.block().getHeader();
        try (WriteBatch batch = new WriteBatch()) {
            committed.putInto(batch, tables);
            StateWriter.putInto(batch, tables, changes);
            privateTables.putInto(batch, changes, header.getNumber());
            tables.writeSynced(batch);
        } catch (RocksDBException e) {
            throw Failures.writing("channel " + channel() + ": block " + header.getNumber(), e);
        }
        info = infoAfter(header);
        acknowledged.write(info.getHeight());
    }

    private void checkSuccessor(BlockHeader header) {
        BlockchainInfo last = info;
        if (header.getNumber() != last.getHeight() || !header.getPreviousHash().equals(last.getCurrentBlockHash())) {
            throw new IllegalArgumentException("block " + header.getNumber() + " doesn't follow block "
                    + (last.getHeight() - 1) + " of channel " + channel());
        }
    }
}
