package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a range as a transaction would see them now: committed ones, with the block's changes laid over. If the transaction
 * stopped early, the end of its range is the last key that it saw and belongs to the range.
 */
final class PendingRange implements AutoCloseable {
    private static final Comparator<ByteString> ORDER = ByteString.unsignedLexicographicalComparator();

    private final PendingState state;
    private final Cursor<StateRow> committed;
    private final Iterator<Map.Entry<ByteString, StateBatch.Write>> changes;
    private @Nullable StateRow nextCommitted;
    private Map.@Nullable Entry<ByteString, StateBatch.Write> nextChange;
    private @Nullable StateKey lastKey;

    private PendingRange(
            PendingState state,
            Cursor<StateRow> committed,
            Iterator<Map.Entry<ByteString, StateBatch.Write>> changes,
            @Nullable StateKey lastKey) {
        this.state = state;
        this.committed = committed;
        this.changes = changes;
        this.lastKey = lastKey;
        this.nextCommitted = committed.next();
        this.nextChange = nextOf(changes);
    }

    static PendingRange open(PendingState state, String namespace, RangeQueryInfo range) {
        return new PendingRange(
                state,
                state.committed().range(namespace, range.getStartKey(), range.getEndKey()),
                between(state.changes().namespace(namespace), range).entrySet().iterator(),
                range.getItrExhausted() ? null : StateKey.of(namespace, range.getEndKey()));
    }

    private static NavigableMap<ByteString, StateBatch.Write> between(
            NavigableMap<ByteString, StateBatch.Write> changes, RangeQueryInfo range) {
        NavigableMap<ByteString, StateBatch.Write> from =
                changes.tailMap(ByteString.copyFromUtf8(range.getStartKey()), true);
        ByteString end = ByteString.copyFromUtf8(range.getEndKey());
        boolean reversed = !end.isEmpty() && ORDER.compare(ByteString.copyFromUtf8(range.getStartKey()), end) > 0;
        if (reversed) {
            return Collections.emptyNavigableMap();
        }
        return end.isEmpty() ? from : from.headMap(end, false);
    }

    /** The next key with its version, or {@code null} after the last. */
    @Nullable
    KVRead next() {
        while (nextCommitted != null || nextChange != null) {
            KVRead row = take();
            if (row != null) {
                return row;
            }
        }
        return lastKeyIfIncluded();
    }

    /** Takes the lower of the two next rows; {@code null} if the block deletes it. */
    private @Nullable KVRead take() {
        StateRow row = nextCommitted;
        Map.Entry<ByteString, StateBatch.Write> change = nextChange;
        int order = compare(row, change);
        if (order <= 0) {
            nextCommitted = committed.next();
        }
        if (order >= 0) {
            nextChange = nextOf(changes);
        }
        if (order < 0 && row != null) {
            return read(row.key(), row.value());
        }
        return change == null
                ? null
                : read(change.getKey().toStringUtf8(), change.getValue().value());
    }

    private static int compare(@Nullable StateRow row, Map.@Nullable Entry<ByteString, StateBatch.Write> change) {
        if (row == null || change == null) {
            return row == null ? 1 : -1;
        }
        return ORDER.compare(ByteString.copyFromUtf8(row.key()), change.getKey());
    }

    private @Nullable KVRead lastKeyIfIncluded() {
        StateKey key = lastKey;
        lastKey = null;
        return key == null ? null : read(key.key().toStringUtf8(), state.latest(key));
    }

    private static @Nullable KVRead read(String key, @Nullable StateValue value) {
        return value == null
                ? null
                : KVRead.newBuilder()
                        .setKey(key)
                        .setVersion(Versions.toRead(value.version()))
                        .build();
    }

    private static Map.@Nullable Entry<ByteString, StateBatch.Write> nextOf(
            Iterator<Map.Entry<ByteString, StateBatch.Write>> changes) {
        return changes.hasNext() ? changes.next() : null;
    }

    @Override
    public void close() {
        committed.close();
    }
}
