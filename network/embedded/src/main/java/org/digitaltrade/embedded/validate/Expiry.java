package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.Version;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.jspecify.annotations.Nullable;

/**
 * The life of private data, which a collection may limit to a number of blocks: what block {@code n} wrote with {@code blockToLive}
 * b is removed with block n + b + 1, value and hash, unless it was written again. Not part of the commit hash, as on a real peer.
 */
final class Expiry {
    /** What a removal by expiry is written as: after all transactions of the block. */
    private static final long AFTER_ALL_TRANSACTIONS = -1;

    private final long block;
    private final PendingState state;
    private final BlockPolicies definitions;

    Expiry(long block, PendingState state, BlockPolicies definitions) {
        this.block = block;
        this.state = state;
        this.definitions = definitions;
    }

    /** Notes when what this block writes expires, then removes what expires with it. */
    void apply() {
        for (String derived : state.changes().namespaces()) {
            StateKey.Space space = StateKey.spaceOf(derived);
            long blocksToLive = space.collection().isEmpty() ? 0 : blocksToLive(space);
            if (blocksToLive > 0) {
                schedule(derived, block + blocksToLive + 1);
            }
        }
        removeExpired();
    }

    private long blocksToLive(StateKey.Space space) {
        return definitions
                .definition(space.namespace())
                .map(ChaincodeDefinition::collections)
                .flatMap(collections -> Collections.find(collections, space.collection()))
                .map(StaticCollectionConfig::getBlockToLive)
                .orElse(0L);
    }

    private void expire(long expiringBlock, StateKey key) {
        state.changes().expire(new StateBatch.Expiry(expiringBlock, key, block));
    }

    /** An empty key stands for the block's writes themselves, deletions included. */
    private void schedule(String namespace, long expiringBlock) {
        expire(expiringBlock, new StateKey(namespace, ByteString.EMPTY));
        for (Map.Entry<ByteString, StateBatch.Write> write :
                state.changes().namespace(namespace).entrySet()) {
            if (write.getValue().value() != null) {
                expire(expiringBlock, new StateKey(namespace, write.getKey()));
            }
        }
    }

    private void removeExpired() {
        try (Cursor<StateBatch.Expiry> expiring = state.committed().expiring(block)) {
            for (StateBatch.@Nullable Expiry due = expiring.next(); due != null; due = expiring.next()) {
                state.changes().settle(due);
                StateKey.Space space = StateKey.spaceOf(due.key().namespace());
                if (due.key().key().isEmpty()) {
                    state.changes()
                            .forget(new StateBatch.ExpiredWrites(due.written(), space.namespace(), space.collection()));
                } else if (isUnwrittenSince(due)) {
                    state.changes().delete(due.key(), new Version(block, AFTER_ALL_TRANSACTIONS));
                }
            }
        }
    }

    private boolean isUnwrittenSince(StateBatch.Expiry due) {
        return !state.isChanged(due.key())
                && Optional.ofNullable(state.committedVersion(due.key()))
                        .filter(version -> version.block() == due.written())
                        .isPresent();
    }
}
