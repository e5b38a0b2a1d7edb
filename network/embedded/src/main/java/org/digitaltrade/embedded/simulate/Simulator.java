package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateValue;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
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
    private final PrivateSimulation collections;
    private final List<QueryCursor> privateRanges = new ArrayList<>();
    private boolean readPage;
    private boolean readPrivateRange;
    private boolean closed;

    /**
     * Begins a transaction; takes over the snapshot.
     *
     * @param access for its requests to collections
     */
    public Simulator(String transactionId, Snapshot snapshot, PrivateAccess access) {
        this.transactionId = transactionId;
        this.collections = new PrivateSimulation(snapshot, set, access);
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

    /**
     * Checks that the proposal's creator may read a collection.
     *
     * @throws SimulationException if not, or if there is no such collection
     */
    public synchronized void requireReadable(String namespace, String collection) {
        requireOpen();
        collections.requireReadable(new PrivateSimulation.Name(namespace, collection));
    }

    /** As {@link #requireReadable}, to write. */
    public synchronized void requireWritable(String namespace, String collection) {
        requireOpen();
        collections.requireWritable(new PrivateSimulation.Name(namespace, collection));
    }

    /**
     * The private value; empty if there is none.
     *
     * @throws SimulationException if there is one, but not on this peer
     */
    public synchronized ByteString getPrivate(String namespace, String collection, String key) {
        requireOpen();
        return collections.get(new PrivateSimulation.Name(namespace, collection), key);
    }

    /** The SHA-256 of a private value, which every peer has; empty if there is none. */
    public synchronized ByteString getPrivateHash(String namespace, String collection, String key) {
        requireOpen();
        StateValue hash = collections.readHash(new PrivateSimulation.Name(namespace, collection), key);
        return hash == null ? ByteString.EMPTY : hash.value();
    }

    /** The metadata of a private key by name, which every peer has. */
    public synchronized Map<String, ByteString> privateMetadata(String namespace, String collection, String key) {
        requireOpen();
        return Metadata.of(collections.readHash(new PrivateSimulation.Name(namespace, collection), key));
    }

    /** Writes a private value, whether or not this peer will hold it; an empty one deletes. */
    public synchronized void putPrivate(String namespace, String collection, String key, ByteString value) {
        writtenCollection(namespace, collection).addWrite(key, value);
        written.addPrivate(new PrivateSimulation.Name(namespace, collection), key);
    }

    /** Deletes a private value and everything that is kept of the ones before it. */
    public synchronized void purgePrivate(String namespace, String collection, String key) {
        writtenCollection(namespace, collection).addPurge(key);
        written.addPrivate(new PrivateSimulation.Name(namespace, collection), key);
    }

    /** Replaces a private key's metadata. */
    public synchronized void putPrivateMetadata(
            String namespace, String collection, String key, Map<String, ByteString> entries) {
        writtenCollection(namespace, collection).addMetadataWrite(key, ReadWriteSetBuilder.sorted(entries));
        written.addPrivate(new PrivateSimulation.Name(namespace, collection), key);
    }

    private CollectionSet writtenCollection(String namespace, String collection) {
        requireOpen();
        collections.require(new PrivateSimulation.Name(namespace, collection));
        requireWritable();
        return set.collection(namespace, collection);
    }

    /** Scans a collection as far as this peer holds it; from then on the transaction can't write. */
    public synchronized QueryCursor privateRange(String namespace, String collection, String start, String end) {
        beginPrivateQuery();
        PrivateSimulation.Name name = new PrivateSimulation.Name(namespace, collection);
        QueryCursor cursor = new GuardedCursor(new PrivateRangeCursor(namespace, collections.range(name, start, end)));
        privateRanges.add(cursor);
        return cursor;
    }

    /** Notes a query of private data, and refuses it after a write. */
    public synchronized void beginPrivateQuery() {
        requireOpen();
        if (wrote) {
            throw unsupported("Queries on pvt data is supported only in a read-only transaction");
        }
        readPrivateRange = true;
    }

    /** Collections of which the outcome so far depends on whether the simulating peer holds them. */
    public synchronized Set<StaticCollectionConfig> seenCollections() {
        return collections.seen();
    }

    /** Ends the transaction. Call once. */
    public synchronized Simulation finish() {
        requireOpen();
        ranges.forEach(range -> set.addRange(range.namespace(), range.finish()));
        ChaincodeInterest interest = written.interest(set.namespaces(), collections.read());
        return new Simulation(set.toByteString(), set.clear(), interest);
    }

    @Override
    public synchronized void close() {
        closed = true;
        ranges.forEach(RangeCursor::close);
        privateRanges.forEach(QueryCursor::close);
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
        if (readPrivateRange) {
            throw unsupported("Transaction has already performed queries on pvt data. Writes are not allowed");
        }
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
