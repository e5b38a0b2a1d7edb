package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.function.Function;
import org.digitaltrade.embedded.store.PrivateWrites;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/**
 * Private writes in clear: those that simulations left and whose digest a valid transaction names. What nobody has left is missing, as
 * on a peer that was never sent it: its hashes are there, and reads of its values fail.
 */
final class ClearWrites {
    private final PendingState state;
    private final Function<String, List<TxPvtReadWriteSet>> left;

    /**
     * For one block.
     *
     * @param left what simulations have left, by transaction id
     */
    ClearWrites(PendingState state, Function<String, List<TxPvtReadWriteSet>> left) {
        this.state = state;
        this.left = left;
    }

    /** Applies those of a valid transaction, whose hashes have been applied before. */
    void apply(String transactionId, ReadWriteSet set, Version version) {
        for (ReadWriteSet.Namespace namespace : set.namespaces()) {
            for (ReadWriteSet.Collection collection : namespace.collections()) {
                notePurges(namespace.name(), collection, version);
                if (!collection.privateDataHash().isEmpty()) {
                    state.changes().use(transactionId);
                    apply(transactionId, namespace.name(), collection, version);
                }
            }
        }
    }

    private void notePurges(String namespace, ReadWriteSet.Collection collection, Version version) {
        collection.hashes().getHashedWritesList().stream()
                .filter(write -> write.getIsPurge())
                .map(write -> StateKey.hashed(namespace, collection.name(), write.getKeyHash()))
                .forEach(key -> state.changes().purge(new StateBatch.Purge(key, version)));
    }

    private void apply(String transactionId, String namespace, ReadWriteSet.Collection collection, Version version) {
        for (TxPvtReadWriteSet set : left.apply(transactionId)) {
            for (ByteString clear : of(set, namespace, collection.name())) {
                if (ByteString.copyFrom(Sha256.of(clear)).equals(collection.privateDataHash())) {
                    apply(new PrivateWrites(version, namespace, collection.name(), clear));
                    return;
                }
            }
        }
    }

    private static List<ByteString> of(TxPvtReadWriteSet set, String namespace, String collection) {
        return set.getNsPvtRwsetList().stream()
                .filter(part -> part.getNamespace().equals(namespace))
                .flatMap(part -> part.getCollectionPvtRwsetList().stream())
                .filter(part -> part.getCollectionName().equals(collection))
                .map(part -> part.getRwset())
                .toList();
    }

    private void apply(PrivateWrites writes) {
        KVRWSet set;
        try {
            set = KVRWSet.parseFrom(writes.set());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a simulation of our own left an unreadable write set", e);
        }
        for (KVWrite write : set.getWritesList()) {
            StateKey key = StateKey.ofPrivate(writes.namespace(), writes.collection(), write.getKey());
            if (write.getIsDelete() || write.getValue().isEmpty()) {
                state.changes().delete(key, writes.version());
            } else {
                state.changes().put(key, write.getValue(), writes.version(), ByteString.EMPTY);
            }
        }
        for (KVMetadataWrite write : set.getMetadataWritesList()) {
            moveVersion(writes, write.getKey());
        }
        state.changes().keep(writes);
    }

    /** Metadata lives with the hash, and moves its version: the value's has to follow, or nobody could read it any more. */
    private void moveVersion(PrivateWrites writes, String key) {
        StateKey clear = StateKey.ofPrivate(writes.namespace(), writes.collection(), key);
        StateKey hashed = StateKey.hashed(
                writes.namespace(), writes.collection(), ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8(key))));
        StateValue value = state.latest(clear);
        StateValue hash = state.latest(hashed);
        if (value != null && hash != null && isOf(hash, value)) {
            state.changes().put(clear, value.value(), hash.version(), ByteString.EMPTY);
        }
    }

    private static boolean isOf(StateValue hash, StateValue value) {
        return hash.value().equals(ByteString.copyFrom(Sha256.of(value.value())));
    }
}
