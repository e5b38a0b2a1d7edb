package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;

/**
 * Runs one transaction's ledger requests against one height. Closing it frees the snapshot and every open query. One thread at a
 * time; the caller serialises.
 */
public final class Simulator implements AutoCloseable {
    private final String transactionId;
    private final Snapshot snapshot;
    private final ReadWriteSet set = new ReadWriteSet();
    private final WrittenKeys written;
    private final List<RangeCursor> ranges = new ArrayList<>();
    private boolean wrote;
    private boolean readPage;

    /** Begins a transaction; takes over the snapshot. */
    public Simulator(String transactionId, Snapshot snapshot) {
        this.transactionId = transactionId;
        this.snapshot = snapshot;
        this.written = new WrittenKeys(snapshot);
    }

    /** The snapshot, for reads that no endorser records. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The committed value; empty if there is none. */
    public ByteString get(String namespace, String key) {
        StateValue value = snapshot.get(namespace, key);
        set.addRead(namespace, key, value == null ? null : value.version());
        return value == null ? ByteString.EMPTY : value.value();
    }

    /** The committed metadata by name; counts as a read of the key. */
    public Map<String, ByteString> metadata(String namespace, String key) {
        StateValue value = snapshot.get(namespace, key);
        set.addRead(namespace, key, value == null ? null : value.version());
        return Metadata.of(value);
    }

    /** Writes a value; an empty one deletes. */
    public void put(String namespace, String key, ByteString value) {
        requireWritable();
        set.addWrite(namespace, key, value);
        written.add(namespace, key);
    }

    /** Replaces a key's metadata. */
    public void putMetadata(String namespace, String key, Map<String, ByteString> entries) {
        requireWritable();
        set.addMetadataWrite(namespace, key, entries);
        written.add(namespace, key);
    }

    /** Scans {@code [start, end)}; empty bounds are open. */
    public QueryCursor range(String namespace, String start, String end) {
        RangeCursor cursor = new RangeCursor(namespace, start, end, snapshot.range(namespace, start, end));
        ranges.add(cursor);
        return cursor;
    }

    /** Scans as {@link #range}, for a caller that reads one page; from then on the transaction can't write. */
    public QueryCursor page(String namespace, String start, String end) {
        if (wrote) {
            throw unsupported("Paginated queries are supported only in a read-only transaction");
        }
        readPage = true;
        return range(namespace, start, end);
    }

    /** All valid changes of a key, newest first. */
    public QueryCursor history(String namespace, String key) {
        return new HistoryCursor(snapshot.history(namespace, key));
    }

    /** Ends the transaction. Call once. */
    public Simulation finish() {
        ranges.forEach(range -> set.addRange(range.namespace(), range.finish()));
        return new Simulation(set.toByteString(), written.interest(set.namespaces()));
    }

    @Override
    public void close() {
        ranges.forEach(RangeCursor::close);
        snapshot.close();
    }

    private void requireWritable() {
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
