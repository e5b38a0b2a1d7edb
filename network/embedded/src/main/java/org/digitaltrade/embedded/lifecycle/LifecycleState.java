package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle's state as one call sees and changes it: public definitions, and of organisations' own collections the hashes, which
 * tell all there is to know about an approval: whether it is equal to something given.
 */
final class LifecycleState {
    /** The lifecycle of Fabric 1, which a peer asks for names that are not defined. */
    private static final String LEGACY_NAMESPACE = "lscc";

    private final Snapshot snapshot;
    private final NavigableMap<String, KVRead> reads = new TreeMap<>();
    private final NavigableMap<String, KVWrite> writes = new TreeMap<>();
    private final NavigableMap<String, KVRead> legacyReads = new TreeMap<>();
    private final NavigableMap<String, Own> own = new TreeMap<>();

    /** Keys, values and hashes of one call may be compared; nothing tells whether they are of the ledger or of a collection. */
    interface Fields {
        /** SHA-256 of a key's value; empty if it has none. Counts as a read. */
        ByteString hash(String key);

        /** Writes a value. */
        void put(String key, ByteString value);
    }

    LifecycleState(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Notes that a public key was read. */
    void read(String key) {
        value(key);
    }

    /** Notes that a peer has looked for a name among the definitions of Fabric 1. */
    void readLegacy(String chaincode) {
        legacyReads.put(chaincode, KVRead.newBuilder().setKey(chaincode).build());
    }

    private @Nullable StateValue value(String key) {
        StateValue value = snapshot.get(LifecycleKeys.NAMESPACE, key);
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        if (value != null) {
            read.setVersion(version(value.version()));
        }
        reads.put(key, read.build());
        return value;
    }

    /** The public definitions. */
    Fields definitions() {
        return new Fields() {
            @Override
            public ByteString hash(String key) {
                StateValue value = value(key);
                return value == null ? ByteString.EMPTY : sha256(value.value());
            }

            @Override
            public void put(String key, ByteString value) {
                writes.put(key, KVWrite.newBuilder().setKey(key).setValue(value).build());
            }
        };
    }

    /** An organisation's own collection. */
    Fields ownOf(String mspId) {
        String collection = Collections.ofOrganisation(mspId);
        return own.computeIfAbsent(collection, Own::new);
    }

    /** One collection; keys are hashed only when the set is marshalled, since their clear form orders them. */
    private final class Own implements Fields {
        private final String collection;
        private final NavigableMap<String, KVReadHash> ownReads = new TreeMap<>();
        private final NavigableMap<String, ByteString> ownWrites = new TreeMap<>();

        Own(String collection) {
            this.collection = collection;
        }

        @Override
        public ByteString hash(String key) {
            ByteString keyHash = sha256(ByteString.copyFromUtf8(key));
            StateValue value = snapshot.get(StateKey.hashed(LifecycleKeys.NAMESPACE, collection, keyHash));
            KVReadHash.Builder read = KVReadHash.newBuilder().setKeyHash(keyHash);
            if (value != null) {
                read.setVersion(version(value.version()));
            }
            ownReads.put(key, read.build());
            return value == null ? ByteString.EMPTY : value.value();
        }

        @Override
        public void put(String key, ByteString value) {
            ownWrites.put(key, value);
        }

        CollectionHashedReadWriteSet toMessage() {
            HashedRWSet.Builder hashes = HashedRWSet.newBuilder().addAllHashedReads(ownReads.values());
            KVRWSet.Builder clear = KVRWSet.newBuilder();
            ownWrites.forEach((key, value) -> {
                hashes.addHashedWrites(KVWriteHash.newBuilder()
                        .setKeyHash(sha256(ByteString.copyFromUtf8(key)))
                        .setValueHash(sha256(value)));
                clear.addWrites(KVWrite.newBuilder().setKey(key).setValue(value));
            });
            CollectionHashedReadWriteSet.Builder set = CollectionHashedReadWriteSet.newBuilder()
                    .setCollectionName(collection)
                    .setHashedRwset(hashes.build().toByteString());
            if (!ownWrites.isEmpty()) {
                set.setPvtRwsetHash(sha256(clear.build().toByteString()));
            }
            return set.build();
        }
    }

    /** The bytes of the read/write set, as a peer marshals them. */
    ByteString readWriteSet() {
        TxReadWriteSet.Builder set = TxReadWriteSet.newBuilder();
        NsReadWriteSet.Builder lifecycle = namespace(LifecycleKeys.NAMESPACE, reads, writes);
        own.values().forEach(collection -> lifecycle.addCollectionHashedRwset(collection.toMessage()));
        if (!reads.isEmpty() || !writes.isEmpty() || !own.isEmpty()) {
            set.addNsRwset(lifecycle);
        }
        if (!legacyReads.isEmpty()) {
            set.addNsRwset(namespace(LEGACY_NAMESPACE, legacyReads, Map.of()));
        }
        return set.build().toByteString();
    }

    private static NsReadWriteSet.Builder namespace(
            String name, Map<String, KVRead> read, Map<String, KVWrite> written) {
        return NsReadWriteSet.newBuilder()
                .setNamespace(name)
                .setRwset(KVRWSet.newBuilder()
                        .addAllReads(read.values())
                        .addAllWrites(written.values())
                        .build()
                        .toByteString());
    }

    static ByteString sha256(ByteString bytes) {
        return ByteString.copyFrom(Sha256.of(bytes));
    }

    private static org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version version(Version version) {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(version.block())
                .setTxNum(version.transaction())
                .build();
    }
}
