package org.digitaltrade.embedded.store;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;

/**
 * Rows of one column family between two keys, forwards or backwards.
 *
 * @param <T> the row
 */
final class RocksCursor<T> implements Cursor<T> {
    private final RocksSnapshot snapshot;
    private final BiFunction<byte[], byte[], T> row;
    private final boolean forwards;
    private final Slice lower;
    private final Slice upper;
    private final ReadOptions options;
    private final RocksIterator iterator;
    private boolean started;
    private boolean released;

    /** Made, as everything native, under the lifetime lock of the database. */
    RocksCursor(
            RocksSnapshot snapshot,
            RocksDB db,
            org.rocksdb.Snapshot view,
            ColumnFamilyHandle family,
            KeyRange range,
            BiFunction<byte[], byte[], T> row) {
        this.snapshot = snapshot;
        this.row = row;
        this.forwards = range.forwards();
        this.lower = new Slice(range.from());
        this.upper = new Slice(range.to());
        this.options =
                new ReadOptions().setSnapshot(view).setIterateLowerBound(lower).setIterateUpperBound(upper);
        this.iterator = db.newIterator(family, options);
    }

    @Override
    public @Nullable T next() {
        return snapshot.read(db -> Optional.ofNullable(nextRow())).orElse(null);
    }

    private @Nullable T nextRow() throws RocksDBException {
        if (released) {
            throw new IllegalStateException("cursor is closed");
        }
        move();
        if (iterator.isValid()) {
            return row.apply(iterator.key(), iterator.value());
        }
        // An iterator that meets damage just ends; only its status tells, by throwing.
        iterator.status();
        return null;
    }

    private void move() {
        if (!started) {
            started = true;
            start();
        } else if (iterator.isValid()) {
            advance();
        }
    }

    private void start() {
        if (forwards) {
            iterator.seekToFirst();
        } else {
            iterator.seekToLast();
        }
    }

    private void advance() {
        if (forwards) {
            iterator.next();
        } else {
            iterator.prev();
        }
    }

    @Override
    public void close() {
        snapshot.closeCursor(this);
    }

    void releaseNative() {
        if (!released) {
            released = true;
            iterator.close();
            options.close();
            lower.close();
            upper.close();
        }
    }
}
