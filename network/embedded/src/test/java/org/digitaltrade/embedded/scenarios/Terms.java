package org.digitaltrade.embedded.scenarios;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** Says what happened here in the recording's terms: its transaction ids, and its places of transactions. */
final class Terms {
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern CREATOR = Pattern.compile("Creator \\[[0-9a-f]+]");
    private static final Pattern SUBJECT = Pattern.compile("x509::CN=[^\"]+");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<Version, Version> places = new LinkedHashMap<>();

    void sameTransaction(String here, String recorded) {
        ids.put(here, recorded);
    }

    void samePlace(long block, int index, long recordedBlock, int recordedIndex) {
        places.put(version(block, index), version(recordedBlock, recordedIndex));
    }

    static Version version(long block, int index) {
        return Version.newBuilder().setBlockNum(block).setTxNum(index).build();
    }

    /** The first transaction of all. */
    String firstTransaction() {
        return ids.keySet().iterator().next();
    }

    /** What is another one in every run: times, certificates, hashes of blocks. */
    static String neutral(String text) {
        return TIME.matcher(CREATOR.matcher(SUBJECT.matcher(text).replaceAll("the caller"))
                        .replaceAll("Creator [certificate]"))
                .replaceAll("some time");
    }

    /** Texts name transactions by their ids, or by the first characters of them. */
    String text(String here) {
        String there = here;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            there = there.replace(id.getKey(), id.getValue())
                    .replace(
                            "[" + id.getKey().substring(0, 8) + "]",
                            "[" + id.getValue().substring(0, 8) + "]");
        }
        return neutral(there);
    }

    /** A read/write set in words, with the recording's versions. */
    String set(ByteString results) {
        StringBuilder words = new StringBuilder();
        for (ReadWriteSet.Namespace namespace : ReadWriteSet.parse(results).namespaces()) {
            words.append("namespace ").append(namespace.name()).append('\n').append(there(namespace.keys()));
            for (ReadWriteSet.Collection collection : namespace.collections()) {
                words.append("collection ")
                        .append(collection.name())
                        .append(' ')
                        .append(java.util.HexFormat.of()
                                .formatHex(collection.privateDataHash().toByteArray()))
                        .append('\n')
                        .append(there(collection.hashes()));
            }
        }
        return words.toString();
    }

    private KVRWSet there(KVRWSet here) {
        KVRWSet.Builder there = here.toBuilder();
        there.getReadsBuilderList().forEach(read -> {
            if (read.hasVersion()) {
                read.setVersion(there(read.getVersion()));
            }
        });
        there.getRangeQueriesInfoBuilderList().stream()
                .filter(range -> range.hasRawReads())
                .flatMap(range -> range.getRawReadsBuilder().getKvReadsBuilderList().stream())
                .forEach(read -> read.setVersion(there(read.getVersion())));
        return there.build();
    }

    private HashedRWSet there(HashedRWSet here) {
        HashedRWSet.Builder there = here.toBuilder();
        there.getHashedReadsBuilderList().forEach(read -> {
            if (read.hasVersion()) {
                read.setVersion(there(read.getVersion()));
            }
        });
        return there.build();
    }

    private Version there(Version here) {
        return places.getOrDefault(here, here);
    }
}
