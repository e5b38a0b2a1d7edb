package org.digitaltrade.embedded.validate;

import java.util.Objects;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a transaction read still holds. A key that an earlier transaction of the same block writes is a conflict whatever it
 * writes. Within a namespace reads come first, then ranges, then hashes of private reads; the first that fails names the code.
 */
final class ReadConflicts {
    private final PendingState state;
    private final RangeCheck ranges;

    ReadConflicts(PendingState state) {
        this.state = state;
        this.ranges = new RangeCheck(state);
    }

    TxValidationCode judge(ReadWriteSet set) {
        return set.namespaces().stream()
                .map(this::judge)
                .filter(code -> code != TxValidationCode.VALID)
                .findFirst()
                .orElse(TxValidationCode.VALID);
    }

    private TxValidationCode judge(ReadWriteSet.Namespace namespace) {
        String name = namespace.name();
        if (!namespace.keys().getReadsList().stream().allMatch(read -> holds(name, read))) {
            return TxValidationCode.MVCC_READ_CONFLICT;
        }
        for (RangeQueryInfo range : namespace.keys().getRangeQueriesInfoList()) {
            if (!ranges.holds(name, range)) {
                return TxValidationCode.PHANTOM_READ_CONFLICT;
            }
        }
        return namespace.collections().stream().allMatch(collection -> holds(name, collection))
                ? TxValidationCode.VALID
                : TxValidationCode.MVCC_READ_CONFLICT;
    }

    private boolean holds(String namespace, KVRead read) {
        Version seen = read.hasVersion() ? Versions.of(read.getVersion()) : null;
        return holds(StateKey.of(namespace, read.getKey()), seen);
    }

    private boolean holds(String namespace, ReadWriteSet.Collection collection) {
        return collection.hashes().getHashedReadsList().stream()
                .allMatch(read -> holds(namespace, collection.name(), read));
    }

    private boolean holds(String namespace, String collection, KVReadHash read) {
        Version seen = read.hasVersion() ? Versions.of(read.getVersion()) : null;
        return holds(StateKey.hashed(namespace, collection, read.getKeyHash()), seen);
    }

    private boolean holds(StateKey key, @Nullable Version seen) {
        return !state.isChanged(key) && Objects.equals(state.committedVersion(key), seen);
    }
}
