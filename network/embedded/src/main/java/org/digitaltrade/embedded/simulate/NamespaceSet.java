package org.digitaltrade.embedded.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** Reads and writes in one namespace. */
final class NamespaceSet {
    final Map<String, KVRead> reads = new TreeMap<>(KeyOrder.UTF8);
    final Map<String, KVWrite> writes = new TreeMap<>(KeyOrder.UTF8);
    final Map<String, KVMetadataWrite> metadataWrites = new TreeMap<>(KeyOrder.UTF8);
    final Map<RangeKey, RangeQueryInfo> ranges = new LinkedHashMap<>();
    private final Map<String, CollectionSet> collections = new TreeMap<>(KeyOrder.UTF8);

    /** What tells two range queries apart. */
    record RangeKey(String start, String end, boolean exhausted) {}

    CollectionSet collection(String name) {
        return collections.computeIfAbsent(name, ignored -> new CollectionSet());
    }

    NsReadWriteSet toMessage(String name) {
        KVRWSet keys = KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllRangeQueriesInfo(ranges.values())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadataWrites.values())
                .build();
        NsReadWriteSet.Builder set =
                NsReadWriteSet.newBuilder().setNamespace(name).setRwset(keys.toByteString());
        collections.forEach((collection, hashes) -> set.addCollectionHashedRwset(hashes.hashed(collection)));
        return set.build();
    }

    /** The writes to collections in clear; without any, the message has none. */
    NsPvtReadWriteSet clear(String name) {
        NsPvtReadWriteSet.Builder set = NsPvtReadWriteSet.newBuilder().setNamespace(name);
        collections.forEach((collection, hashes) -> {
            if (hashes.isWritten()) {
                set.addCollectionPvtRwset(hashes.clear(collection));
            }
        });
        return set.build();
    }
}
