package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.jspecify.annotations.Nullable;

/** Reads and writes in one collection: hashes for everybody, writes in clear for its members. Both in the order of the clear keys. */
final class CollectionSet {
    private final Map<String, KVReadHash> reads = new TreeMap<>(KeyOrder.UTF8);
    private final Map<String, KVWriteHash> writes = new TreeMap<>(KeyOrder.UTF8);
    private final Map<String, KVMetadataWriteHash> metadataWrites = new TreeMap<>(KeyOrder.UTF8);
    private final Map<String, KVWrite> clearWrites = new TreeMap<>(KeyOrder.UTF8);
    private final Map<String, KVMetadataWrite> clearMetadataWrites = new TreeMap<>(KeyOrder.UTF8);

    static ByteString hash(String key) {
        return ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8(key)));
    }

    void addRead(String key, @Nullable Version version) {
        KVRead read = ReadWriteSetBuilder.read(key, version);
        KVReadHash.Builder hashed = KVReadHash.newBuilder().setKeyHash(hash(key));
        if (read.hasVersion()) {
            hashed.setVersion(read.getVersion());
        }
        reads.put(key, hashed.build());
    }

    /** Adds a write; without a value, or with an empty one, it deletes. */
    void addWrite(String key, ByteString value) {
        KVWriteHash.Builder hashed = deletion(key);
        if (!value.isEmpty()) {
            hashed.setIsDelete(false).setValueHash(ByteString.copyFrom(Sha256.of(value)));
        }
        add(key, ReadWriteSetBuilder.write(key, value), hashed);
    }

    void addPurge(String key) {
        add(key, ReadWriteSetBuilder.write(key, ByteString.EMPTY), deletion(key).setIsPurge(true));
    }

    private static KVWriteHash.Builder deletion(String key) {
        return KVWriteHash.newBuilder().setKeyHash(hash(key)).setIsDelete(true);
    }

    private void add(String key, KVWrite clear, KVWriteHash.Builder hashed) {
        clearWrites.put(key, clear);
        writes.put(key, hashed.build());
    }

    /** Members learn the key alone: metadata is kept with the hash. */
    void addMetadataWrite(String key, Iterable<KVMetadataEntry> entries) {
        clearMetadataWrites.put(key, KVMetadataWrite.newBuilder().setKey(key).build());
        metadataWrites.put(
                key,
                KVMetadataWriteHash.newBuilder()
                        .setKeyHash(hash(key))
                        .addAllEntries(entries)
                        .build());
    }

    boolean isWritten() {
        return !clearWrites.isEmpty() || !clearMetadataWrites.isEmpty();
    }

    /** What members are given. */
    CollectionPvtReadWriteSet clear(String name) {
        return CollectionPvtReadWriteSet.newBuilder()
                .setCollectionName(name)
                .setRwset(clearSet())
                .build();
    }

    /** What stands in the transaction. */
    CollectionHashedReadWriteSet hashed(String name) {
        CollectionHashedReadWriteSet.Builder set = CollectionHashedReadWriteSet.newBuilder()
                .setCollectionName(name)
                .setHashedRwset(HashedRWSet.newBuilder()
                        .addAllHashedReads(reads.values())
                        .addAllHashedWrites(writes.values())
                        .addAllMetadataWrites(metadataWrites.values())
                        .build()
                        .toByteString());
        if (isWritten()) {
            set.setPvtRwsetHash(ByteString.copyFrom(Sha256.of(clearSet())));
        }
        return set.build();
    }

    private ByteString clearSet() {
        return KVRWSet.newBuilder()
                .addAllWrites(clearWrites.values())
                .addAllMetadataWrites(clearMetadataWrites.values())
                .build()
                .toByteString();
    }
}
