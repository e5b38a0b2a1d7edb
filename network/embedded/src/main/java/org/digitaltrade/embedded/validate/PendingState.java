package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.jspecify.annotations.Nullable;

/**
 * World state before a block, and what the block's valid transactions have changed so far.
 *
 * @param committed state before the block
 * @param changes writes of the block up to here
 */
record PendingState(Snapshot committed, StateBatch changes) {

    /** Whether an earlier transaction of the block writes the key. */
    boolean isChanged(StateKey key) {
        return changes.get(key) != null;
    }

    /** The version before the block, or {@code null} if the key had no value. */
    @Nullable
    Version committedVersion(StateKey key) {
        StateValue value = committed.get(key);
        return value == null ? null : value.version();
    }

    /** The value with the block's changes so far, or {@code null} if there is none. */
    @Nullable
    StateValue latest(StateKey key) {
        StateBatch.Write change = changes.get(key);
        return change == null ? committed.get(key) : change.value();
    }

    /** The metadata with the block's changes so far; empty if there is none. */
    ByteString latestMetadata(StateKey key) {
        StateValue value = latest(key);
        return value == null ? ByteString.EMPTY : value.metadata();
    }
}
