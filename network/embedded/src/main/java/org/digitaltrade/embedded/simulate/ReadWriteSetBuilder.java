package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.embedded.store.Version;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.jspecify.annotations.Nullable;

/** Collects what a transaction reads and writes, and marshals it as a peer does. The last write of a key is kept. */
final class ReadWriteSetBuilder {
    private final Map<String, NamespaceSet> namespaces = new TreeMap<>(KeyOrder.UTF8);

    void addRead(String namespace, String key, @Nullable Version version) {
        set(namespace).reads.put(key, read(key, version));
    }

    /** Adds a write; without a value, or with an empty one, it deletes. */
    void addWrite(String namespace, String key, ByteString value) {
        set(namespace).writes.put(key, write(key, value));
    }

    void addMetadataWrite(String namespace, String key, Map<String, ByteString> entries) {
        KVMetadataWrite write = KVMetadataWrite.newBuilder()
                .setKey(key)
                .addAllEntries(sorted(entries))
                .build();
        set(namespace).metadataWrites.put(key, write);
    }

    /** Adds a finished range query; one of the same bounds and end is kept once. */
    void addRange(String namespace, RangeQueryInfo range) {
        set(namespace)
                .ranges
                .putIfAbsent(
                        new NamespaceSet.RangeKey(range.getStartKey(), range.getEndKey(), range.getItrExhausted()),
                        range);
    }

    /** The part of a collection, for its reads and writes. */
    CollectionSet collection(String namespace, String collection) {
        return set(namespace).collection(collection);
    }

    Set<String> namespaces() {
        return namespaces.keySet();
    }

    ByteString toByteString() {
        TxReadWriteSet.Builder all = TxReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.forEach((name, set) -> all.addNsRwset(set.toMessage(name)));
        return all.build().toByteString();
    }

    /** Private writes in clear. */
    TxPvtReadWriteSet clear() {
        TxPvtReadWriteSet.Builder all = TxPvtReadWriteSet.newBuilder().setDataModel(TxReadWriteSet.DataModel.KV);
        namespaces.forEach((name, set) -> {
            NsPvtReadWriteSet clear = set.clear(name);
            if (clear.getCollectionPvtRwsetCount() > 0) {
                all.addNsPvtRwset(clear);
            }
        });
        return all.build();
    }

    static KVRead read(String key, @Nullable Version version) {
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        if (version != null) {
            read.getVersionBuilder().setBlockNum(version.block()).setTxNum(version.transaction());
        }
        return read.build();
    }

    static KVWrite write(String key, ByteString value) {
        return KVWrite.newBuilder()
                .setKey(key)
                .setIsDelete(value.isEmpty())
                .setValue(value)
                .build();
    }

    static List<KVMetadataEntry> sorted(Map<String, ByteString> entries) {
        Map<String, ByteString> sorted = new TreeMap<>(KeyOrder.UTF8);
        sorted.putAll(entries);
        List<KVMetadataEntry> all = new ArrayList<>();
        sorted.forEach((name, value) -> all.add(
                KVMetadataEntry.newBuilder().setName(name).setValue(value).build()));
        return all;
    }

    private NamespaceSet set(String namespace) {
        return namespaces.computeIfAbsent(namespace, ignored -> new NamespaceSet());
    }
}
