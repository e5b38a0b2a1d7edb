package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one block changes in world state: the last write of each key wins. Not thread-safe. */
public final class StateBatch {
    private final Map<StateKey, Write> writes = new LinkedHashMap<>();
    private final List<Touched> history = new ArrayList<>();

    /**
     * One key's new value.
     *
     * @param value the value, or {@code null} to delete
     * @param version where it was written
     */
    public record Write(@Nullable StateValue value, Version version) {}

    /** A public key and the transaction that wrote it, for the history index. */
    public record Touched(StateKey key, Version version) {}

    /** Sets a value with its metadata. */
    public void put(StateKey key, ByteString value, Version version, ByteString metadata) {
        writes.put(key, new Write(new StateValue(value, version, metadata), version));
    }

    /** Removes a key and its metadata. */
    public void delete(StateKey key, Version version) {
        writes.put(key, new Write(null, version));
    }

    /** Adds an entry to the history of a public key. */
    public void touch(StateKey key, Version version) {
        history.add(new Touched(key, version));
    }

    /** This batch's write of a key, or {@code null} if it doesn't write it. */
    public @Nullable Write get(StateKey key) {
        return writes.get(key);
    }

    /** All writes, in the order of first write. */
    public Map<StateKey, Write> writes() {
        return Collections.unmodifiableMap(writes);
    }

    /** All history entries, in block order. */
    public List<Touched> history() {
        return Collections.unmodifiableList(history);
    }
}
