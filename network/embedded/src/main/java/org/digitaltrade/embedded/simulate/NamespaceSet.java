package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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

    /** What tells two range queries apart. */
    record RangeKey(String start, String end, boolean exhausted) {}

    ByteString toByteString() {
        return KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllRangeQueriesInfo(ranges.values())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(metadataWrites.values())
                .build()
                .toByteString();
    }
}
