package org.digitaltrade.embedded.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;

/** The ledger as it was at the first read: a transaction that only writes takes no snapshot at all. */
final class RocksSnapshot implements Snapshot {
    private final ChannelTables tables;
    private final Set<RocksCursor<?>> cursors = ConcurrentHashMap.newKeySet();
    private @Nullable View view;
    private boolean closed;

    /** The engine's snapshot and how to read at it. */
    private record View(org.rocksdb.Snapshot at, ReadOptions options) {}

    RocksSnapshot(ChannelTables tables) {
        this.tables = tables;
    }

    @Override
    public long height() {
        return read(db -> {
            View at = view(db);
            return tables.height(db, at.options());
        });
    }

    @Override
    public @Nullable StateValue get(StateKey key) {
        return read(db ->
                        Optional.ofNullable(db.get(tables.family(Table.STATE), view(db).options(), Encoding.key(key))))
                .map(Encoding::value)
                .orElse(null);
    }

    @Override
    public Cursor<StateRow> range(String namespace, String from, String to) {
        KeyRange range = KeyRange.ascending(Encoding.rangeStart(namespace, from), Encoding.rangeEnd(namespace, to));
        return cursor(
                Table.STATE,
                range,
                (key, value) -> new StateRow(Encoding.keyOf(namespace, key).toStringUtf8(), Encoding.value(value)));
    }

    @Override
    public Cursor<KeyModification> history(String namespace, String key) {
        Cursor<Version> versions = cursor(
                Table.HISTORY,
                KeyRange.descendingPrefix(Encoding.historyPrefix(namespace, key)),
                (stored, empty) -> Encoding.historyVersion(stored));
        return new HistoryCursor(tables, versions, namespace, key);
    }

    @Override
    public Cursor<StateBatch.Expiry> expiring(long block) {
        return cursor(
                Table.EXPIRY,
                KeyRange.ascendingPrefix(Encoding.number(block)),
                (key, written) -> new StateBatch.Expiry(block, Encoding.expiryKey(key), Encoding.number(written)));
    }

    @Override
    public Cursor<Row> rows() {
        return cursor(
                Table.STATE, KeyRange.all(), (key, value) -> new Row(Encoding.stateKey(key), Encoding.value(value)));
    }

    private <T> Cursor<T> cursor(Table table, KeyRange range, BiFunction<byte[], byte[], T> row) {
        return read(db -> {
            RocksCursor<T> cursor = new RocksCursor<>(this, db, view(db).at(), tables.family(table), range, row);
            cursors.add(cursor);
            return cursor;
        });
    }

    private View view(RocksDB db) {
        View at = view;
        if (at == null) {
            org.rocksdb.Snapshot snapshot = db.getSnapshot();
            at = new View(snapshot, new ReadOptions().setSnapshot(snapshot));
            view = at;
            tables.database().register(this);
        }
        return at;
    }

    /** One at a time, and never while it is being closed: a transaction that has timed out may still ask. */
    synchronized <T> T read(Database.Work<T> work) {
        return tables.read(db -> {
            if (closed) {
                throw new IllegalStateException("snapshot is closed");
            }
            return work.on(db);
        });
    }

    synchronized void closeCursor(RocksCursor<?> cursor) {
        tables.database().release(db -> {
            cursor.releaseNative();
            cursors.remove(cursor);
        });
    }

    @Override
    public synchronized void close() {
        tables.database().release(db -> {
            releaseNative(db);
            tables.database().forget(this);
        });
        closed = true;
    }

    /** For the database that is closing: it has made sure that nobody reads. */
    void releaseNative(RocksDB db) {
        cursors.forEach(RocksCursor::releaseNative);
        cursors.clear();
        View at = view;
        if (at != null) {
            view = null;
            at.options().close();
            db.releaseSnapshot(at.at());
        }
    }
}
