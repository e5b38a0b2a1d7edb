package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one block changes in world state: the last write of each key wins. Ordered as the ledger orders keys. Not thread-safe. */
public final class StateBatch {
    private static final NavigableMap<ByteString, Write> NOTHING =
            Collections.unmodifiableNavigableMap(new TreeMap<>(ByteString.unsignedLexicographicalComparator()));

    private final NavigableMap<String, NavigableMap<ByteString, Write>> writes = new TreeMap<>();
    private final List<Touched> history = new ArrayList<>();
    private final List<Expiry> expiries = new ArrayList<>();
    private final List<Expiry> settled = new ArrayList<>();
    private final List<PrivateWrites> privateWrites = new ArrayList<>();
    private final List<String> broughtPrivateData = new ArrayList<>();
    private final List<Purge> purges = new ArrayList<>();
    private final List<ExpiredWrites> expiredWrites = new ArrayList<>();

    /**
     * One key's new value.
     *
     * @param value the value, or {@code null} to delete
     * @param version where it was written
     */
    public record Write(@Nullable StateValue value, Version version) {}

    /** A public key and the transaction that wrote it, for the history index. */
    public record Touched(StateKey key, Version version) {}

    /**
     * A key that expires with a block unless a later block writes it.
     *
     * @param block the block whose commit removes the key
     * @param written the block that wrote it
     */
    public record Expiry(long block, StateKey key, long written) {}

    /**
     * A private key whose values are forgotten, in all blocks up to this version.
     *
     * @param key the hashed key
     */
    public record Purge(StateKey key, Version version) {}

    /** Private writes of a block that expire. */
    public record ExpiredWrites(long block, String namespace, String collection) {}

    /** Sets a value with its metadata. */
    public void put(StateKey key, ByteString value, Version version, ByteString metadata) {
        put(key, new Write(new StateValue(value, version, metadata), version));
    }

    /** Removes a key and its metadata. */
    public void delete(StateKey key, Version version) {
        put(key, new Write(null, version));
    }

    private void put(StateKey key, Write write) {
        writes.computeIfAbsent(key.namespace(), name -> new TreeMap<>(ByteString.unsignedLexicographicalComparator()))
                .put(key.key(), write);
    }

    /** Adds an entry to the history of a public key. */
    public void touch(StateKey key, Version version) {
        history.add(new Touched(key, version));
    }

    /** Notes that a key has to go with a later block. */
    public void expire(Expiry expiry) {
        expiries.add(expiry);
    }

    /** Drops a note: its key has gone with this block, or was written since. */
    public void settle(Expiry expiry) {
        settled.add(expiry);
    }

    /** Adds private writes in clear, for those who may read them block by block. */
    public void keep(PrivateWrites writes) {
        privateWrites.add(writes);
    }

    /** Notes a transaction whose private data has come: what simulations of it have left is used up. */
    public void use(String transactionId) {
        broughtPrivateData.add(transactionId);
    }

    /** Forgets all private values of a key up to a version. */
    public void purge(Purge purge) {
        purges.add(purge);
    }

    /** Forgets the private writes of an earlier block to a collection. */
    public void forget(ExpiredWrites writes) {
        expiredWrites.add(writes);
    }

    /** This batch's write of a key, or {@code null} if it doesn't write it. */
    public @Nullable Write get(StateKey key) {
        return namespace(key.namespace()).get(key.key());
    }

    /** Names of the namespaces written, public and derived ones, sorted. */
    public List<String> namespaces() {
        return List.copyOf(writes.keySet());
    }

    /** The writes of a namespace in the order of unsigned bytes. */
    public NavigableMap<ByteString, Write> namespace(String name) {
        return Collections.unmodifiableNavigableMap(writes.getOrDefault(name, NOTHING));
    }

    /** All history entries, in block order. */
    public List<Touched> history() {
        return Collections.unmodifiableList(history);
    }

    /** All notes of keys that have to go. */
    public List<Expiry> expiries() {
        return Collections.unmodifiableList(expiries);
    }

    /** All notes that are done with. */
    public List<Expiry> settled() {
        return Collections.unmodifiableList(settled);
    }

    /** All private writes in clear. */
    public List<PrivateWrites> privateWrites() {
        return Collections.unmodifiableList(privateWrites);
    }

    /** Ids of all transactions whose private data has come. */
    public List<String> broughtPrivateData() {
        return Collections.unmodifiableList(broughtPrivateData);
    }

    /** All keys whose private values are forgotten. */
    public List<Purge> purges() {
        return Collections.unmodifiableList(purges);
    }

    /** All earlier private writes that are forgotten. */
    public List<ExpiredWrites> expiredWrites() {
        return Collections.unmodifiableList(expiredWrites);
    }
}
