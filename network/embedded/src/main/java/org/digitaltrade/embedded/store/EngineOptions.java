package org.digitaltrade.embedded.store;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;

/** How the engine is set up: checksums are always verified, and memory stays small beside the JVM's. */
final class EngineOptions implements AutoCloseable {
    /** Decompressed blocks kept for reading, bytes: hot keys of a laptop-sized ledger. */
    private static final long READ_CACHE_BYTES = 32L << 20;

    /** Unflushed writes of all column families together, bytes. */
    private static final long WRITE_BUFFER_BYTES = 48L << 20;

    /** Write-ahead log kept before a flush is forced, bytes: bounds the replay after a kill to about a second. */
    private static final long LOG_BYTES = 64L << 20;

    /** Rejects 99 % of the look-ups of absent keys, which every new transaction id is. */
    private static final double BLOOM_BITS_PER_KEY = 10;

    /** The engine's own text logs that are kept. */
    private static final long TEXT_LOGS = 2;

    private final Cache cache = new LRUCache(READ_CACHE_BYTES);
    private final BloomFilter bloom = new BloomFilter(BLOOM_BITS_PER_KEY);

    /**
     * Options of the database.
     *
     * @param create whether a missing database is made; if it should be there, its absence is damage
     */
    DBOptions database(boolean create) {
        return new DBOptions()
                .setCreateIfMissing(create)
                .setCreateMissingColumnFamilies(true)
                .setParanoidChecks(true)
                // A torn last record is what a kill leaves; anything else in a log is damage. Lost whole records are
                // found by
                // the acknowledged height.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                .setMaxTotalWalSize(LOG_BYTES)
                .setDbWriteBufferSize(WRITE_BUFFER_BYTES)
                .setKeepLogFileNum(TEXT_LOGS)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL);
    }

    ColumnFamilyOptions family() {
        return new ColumnFamilyOptions()
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(bloom));
    }

    /** The engine holds its own references to what it uses. */
    @Override
    public void close() {
        cache.close();
        bloom.close();
    }
}
