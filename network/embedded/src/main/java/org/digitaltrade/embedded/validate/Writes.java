package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.jspecify.annotations.Nullable;

/**
 * What a valid transaction does to each key, value and metadata together: a new value keeps the metadata, new metadata keeps the
 * value but moves the version, a deletion takes both, and metadata of a key that has no value is dropped.
 */
final class Writes {
    private final Map<StateKey, Change> changes = new LinkedHashMap<>();

    /** One key's change; {@code null} leaves the part as it is. */
    private static final class Change {
        private boolean deleted;
        private @Nullable ByteString value;
        private @Nullable ByteString metadata;
    }

    private Writes(ReadWriteSet set) {
        set.namespaces().forEach(this::collect);
    }

    /** Applies the writes of a transaction to the state of its block. */
    static void apply(ReadWriteSet set, Version version, PendingState state) {
        new Writes(set).changes.forEach((key, change) -> apply(key, change, version, state));
    }

    private void collect(ReadWriteSet.Namespace namespace) {
        namespace
                .keys()
                .getWritesList()
                .forEach(write ->
                        collect(StateKey.of(namespace.name(), write.getKey()), write.getIsDelete(), write.getValue()));
        namespace
                .keys()
                .getMetadataWritesList()
                .forEach(write -> collect(StateKey.of(namespace.name(), write.getKey()), write.getEntriesList()));
        for (ReadWriteSet.Collection collection : namespace.collections()) {
            collection
                    .hashes()
                    .getHashedWritesList()
                    .forEach(write -> collect(
                            StateKey.hashed(namespace.name(), collection.name(), write.getKeyHash()),
                            write.getIsDelete(),
                            write.getValueHash()));
            collection
                    .hashes()
                    .getMetadataWritesList()
                    .forEach(write -> collect(
                            StateKey.hashed(namespace.name(), collection.name(), write.getKeyHash()),
                            write.getEntriesList()));
        }
    }

    private void collect(StateKey key, boolean delete, ByteString value) {
        Change change = changes.computeIfAbsent(key, ignored -> new Change());
        if (delete || value.isEmpty()) {
            change.deleted = true;
        } else {
            change.value = value;
        }
    }

    private void collect(StateKey key, List<KVMetadataEntry> entries) {
        changes.computeIfAbsent(key, ignored -> new Change()).metadata =
                KVMetadataWrite.newBuilder().addAllEntries(entries).build().toByteString();
    }

    private static void apply(StateKey key, Change change, Version version, PendingState state) {
        if (change.deleted) {
            state.changes().delete(key, version);
            return;
        }
        ByteString value = change.value != null ? change.value : latestValue(state, key);
        if (value != null) {
            ByteString metadata = change.metadata != null ? change.metadata : state.latestMetadata(key);
            state.changes().put(key, value, version, metadata);
        }
    }

    private static @Nullable ByteString latestValue(PendingState state, StateKey key) {
        StateValue latest = state.latest(key);
        return latest == null ? null : latest.value();
    }
}
