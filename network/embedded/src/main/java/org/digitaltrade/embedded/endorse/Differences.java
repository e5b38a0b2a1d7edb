package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.Response;

/** Where two simulations of one proposal part: keys first, since they show most, then the event and the answer. */
final class Differences {
    /** Characters of a value that are shown: enough to see what kind of thing it is. */
    private static final int MAX_SHOWN = 60;

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    /**
     * One simulation.
     *
     * @param event {@code ChaincodeEvent} bytes; empty for none
     * @param readWriteSet {@code TxReadWriteSet} bytes
     */
    record Result(Response response, ByteString event, ByteString readWriteSet) {}

    private Differences() {}

    /** The first difference in words; empty if there is none. */
    static Optional<String> between(Result one, Result other) {
        Map<String, String> ones = things(one);
        Map<String, String> others = things(other);
        for (Map.Entry<String, String> thing : ones.entrySet()) {
            String there = others.get(thing.getKey());
            if (!thing.getValue().equals(there)) {
                return Optional.of(words(thing.getKey(), thing.getValue(), there == null ? "nothing" : there));
            }
        }
        for (Map.Entry<String, String> thing : others.entrySet()) {
            if (!ones.containsKey(thing.getKey())) {
                return Optional.of(words(thing.getKey(), "nothing", thing.getValue()));
            }
        }
        // The same things in another order.
        return one.readWriteSet().equals(other.readWriteSet())
                ? Optional.empty()
                : Optional.of("the read/write sets differ in their order");
    }

    private static String words(String thing, String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        int from = Math.max(0, common - MAX_SHOWN / 2);
        return thing + " is " + part(one, from) + " against " + part(other, from);
    }

    /** The part of a long value in which it differs. */
    private static String part(String text, int from) {
        int to = Math.min(text.length(), from + MAX_SHOWN);
        return (from > 0 ? "…" : "") + text.substring(Math.min(from, to), to) + (to < text.length() ? "…" : "");
    }

    /** What was read, written and said, by name, in the order of the set. */
    private static Map<String, String> things(Result result) {
        Map<String, String> things = new LinkedHashMap<>();
        for (ReadWriteSet.Namespace namespace :
                ReadWriteSet.parse(result.readWriteSet()).namespaces()) {
            String in = " in " + namespace.name();
            namespace.keys().getReadsList().forEach(read -> things.put("read of key " + read.getKey() + in, "there"));
            for (RangeQueryInfo range : namespace.keys().getRangeQueriesInfoList()) {
                things.put(
                        "range " + range.getStartKey() + " to " + range.getEndKey() + in, text(range.toByteString()));
            }
            namespace
                    .keys()
                    .getWritesList()
                    .forEach(write -> things.put(
                            "write of key " + write.getKey() + in,
                            write.getIsDelete() ? "a deletion" : text(write.getValue())));
            namespace
                    .keys()
                    .getMetadataWritesList()
                    .forEach(write -> things.put("metadata of key " + write.getKey() + in, bytes(write)));
            for (ReadWriteSet.Collection collection : namespace.collections()) {
                String inCollection = " in collection " + collection.name() + " of " + namespace.name();
                collection
                        .hashes()
                        .getHashedReadsList()
                        .forEach(read -> things.put(
                                "read of the key with hash " + hex(read.getKeyHash()) + inCollection, "there"));
                collection
                        .hashes()
                        .getHashedWritesList()
                        .forEach(write -> things.put(
                                "write of the key with hash " + hex(write.getKeyHash()) + inCollection,
                                write.getIsDelete() ? "a deletion" : hex(write.getValueHash())));
            }
        }
        things.put("event", text(result.event()));
        things.put("status of the answer", Integer.toString(result.response().getStatus()));
        things.put("message of the answer", text(result.response().getMessageBytes()));
        things.put("payload of the answer", text(result.response().getPayload()));
        return things;
    }

    private static String bytes(MessageLite message) {
        return text(message.toByteString());
    }

    /** Printable bytes as text, all others in hexadecimal. */
    private static String text(ByteString bytes) {
        boolean printable = true;
        for (byte value : bytes) {
            printable &= value >= FIRST_PRINTABLE && value <= LAST_PRINTABLE;
        }
        String text = printable ? '"' + bytes.toStringUtf8() + '"' : hex(bytes);
        return text;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
