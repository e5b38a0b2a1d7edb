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
}
