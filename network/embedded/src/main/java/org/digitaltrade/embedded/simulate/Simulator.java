package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;
import org.jspecify.annotations.Nullable;

/**
 * Runs one transaction's ledger requests against one height. Closing it frees the snapshot and every open query, and may happen while
 * a chaincode that ran out of time is still asking: its later requests are refused.
 */
public final class Simulator implements AutoCloseable {
    private final String transactionId;
    private final Snapshot snapshot;
    private final ReadWriteSetBuilder set = new ReadWriteSetBuilder();
    private final WrittenKeys written;
    private final List<RangeCursor> ranges = new ArrayList<>();
    private boolean wrote;
    private boolean readPage;
    private boolean closed;

    /** Begins a transaction; takes over the snapshot. */
    public Simulator(String transactionId, Snapshot snapshot) {
        this.transactionId = transactionId;
        this.snapshot = snapshot;
        this.written = new WrittenKeys(snapshot);
    }

    /** Reads what no endorser records. */
    public synchronized <T> T look(Function<Snapshot, T> reading) {
        return reading.apply(open());
    }

    /** The committed value; empty if there is none. */
    public synchronized ByteString get(String namespace, String key) {
        StateValue value = open().get(namespace, key);
        set.addRead(namespace, key, value == null ? null : value.version());
        return value == null ? ByteString.EMPTY : value.value();
    }

    /** The committed metadata by name; counts as a read of the key. */
    public synchronized Map<String, ByteString> metadata(String namespace, String key) {
        StateValue value = open().get(namespace, key);
        set.addRead(namespace, key, value == null ? null : value.version());
        return Metadata.of(value);
    }

    /** Writes a value; an empty one deletes. */
    public synchronized void put(String namespace, String key, ByteString value) {
        requireWritable();
        set.addWrite(namespace, key, value);
        written.add(namespace, key);
    }

    /** Replaces a key's metadata. */
    public synchronized void putMetadata(String namespace, String key, Map<String, ByteString> entries) {
        requireWritable();
        set.addMetadataWrite(namespace, key, entries);
        written.add(namespace, key);
    }

    /** Scans {@code [start, end)}; empty bounds are open. */
    public synchronized QueryCursor range(String namespace, String start, String end) {
        RangeCursor cursor = new RangeCursor(namespace, start, end, open().range(namespace, start, end));
        ranges.add(cursor);
        return new GuardedCursor(cursor);
    }

    /** Scans as {@link #range}, for a caller that reads one page; from then on the transaction can't write. */
    public synchronized QueryCursor page(String namespace, String start, String end) {
        if (wrote) {
            throw unsupported("Paginated queries are supported only in a read-only transaction");
        }
        readPage = true;
        return range(namespace, start, end);
    }

    /** All valid changes of a key, newest first. */
    public synchronized QueryCursor history(String namespace, String key) {
        return new GuardedCursor(new HistoryCursor(open().history(namespace, key)));
    }

    /** Ends the transaction. Call once. */
    public synchronized Simulation finish() {
        requireOpen();
        ranges.forEach(range -> set.addRange(range.namespace(), range.finish()));
        return new Simulation(set.toByteString(), written.interest(set.namespaces()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        ranges.forEach(RangeCursor::close);
        snapshot.close();
    }

    /** A query that respects the end of the transaction. */
    private final class GuardedCursor implements QueryCursor {
        private final QueryCursor cursor;

        GuardedCursor(QueryCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public @Nullable ByteString next() {
            synchronized (Simulator.this) {
                requireOpen();
                return cursor.next();
            }
        }

        @Override
        public String bookmark() {
            synchronized (Simulator.this) {
                requireOpen();
                return cursor.bookmark();
            }
        }

        @Override
        public void close() {
            synchronized (Simulator.this) {
                cursor.close();
            }
        }
    }

    private Snapshot open() {
        requireOpen();
        return snapshot;
    }

    private void requireOpen() {
        if (closed) {
            throw new SimulationException("no ledger context");
        }
    }

    private void requireWritable() {
        requireOpen();
        if (readPage) {
            throw unsupported("Transaction has already performed a paginated query. Writes are not allowed");
        }
        wrote = true;
    }

    /** The spelling is Fabric's. */
    private SimulationException unsupported(String reason) {
        return new SimulationException("txid [" + transactionId + "]: unsuppored transaction. " + reason);
    }
}
