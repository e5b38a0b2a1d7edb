package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * The bytes of stored keys and values. Numbers are big-endian, so that the engine's byte order is theirs; a namespace ends in a zero
 * byte, which no chaincode or collection name contains.
 */
final class Encoding {
    private static final byte END_OF_NAMESPACE = 0;
    private static final byte AFTER_NAMESPACE = 1;
    private static final int VERSION_BYTES = 2 * Long.BYTES;

    private Encoding() {}

    static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] key(StateKey key) {
        return namespaced(key.namespace(), END_OF_NAMESPACE, key.key().size())
                .put(key.key().asReadOnlyByteBuffer())
                .array();
    }

    /** The first key of a namespace that is not before {@code from}. */
    static byte[] rangeStart(String namespace, String from) {
        return key(StateKey.of(namespace, from));
    }

    /** The first key that is out of the range; an empty {@code to} means the namespace's end. */
    static byte[] rangeEnd(String namespace, String to) {
        return to.isEmpty() ? namespaced(namespace, AFTER_NAMESPACE, 0).array() : key(StateKey.of(namespace, to));
    }

    static ByteString keyOf(String namespace, byte[] stored) {
        int prefix = text(namespace).length + 1;
        return ByteString.copyFrom(stored, prefix, stored.length - prefix);
    }

    private static ByteBuffer namespaced(String namespace, byte end, int more) {
        byte[] name = text(namespace);
        return ByteBuffer.allocate(name.length + 1 + more).put(name).put(end);
    }

    static byte[] value(StateValue value) {
        return ByteBuffer.allocate(VERSION_BYTES
                        + Integer.BYTES
                        + value.metadata().size()
                        + value.value().size())
                .putLong(value.version().block())
                .putLong(value.version().transaction())
                .putInt(value.metadata().size())
                .put(value.metadata().asReadOnlyByteBuffer())
                .put(value.value().asReadOnlyByteBuffer())
                .array();
    }

    static StateValue value(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        Version version = new Version(bytes.getLong(), bytes.getLong());
        int metadataBytes = bytes.getInt();
        ByteString metadata = ByteString.copyFrom(bytes, metadataBytes);
        return new StateValue(ByteString.copyFrom(bytes), version, metadata);
    }

    static byte[] location(TxLocation location) {
        return ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES)
                .putLong(location.block())
                .putInt(location.index())
                .putInt(location.code().getNumber())
                .array();
    }

    static TxLocation location(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return new TxLocation(bytes.getLong(), bytes.getInt(), TxValidationCode.forNumber(bytes.getInt()));
    }

    /** The prefix of a key's history: the length keeps one key from being the beginning of another. */
    static byte[] historyPrefix(String namespace, String key) {
        byte[] keyBytes = text(key);
        return namespaced(namespace, END_OF_NAMESPACE, Integer.BYTES + keyBytes.length)
                .putInt(keyBytes.length)
                .put(keyBytes)
                .array();
    }

    static byte[] history(String namespace, String key, Version version) {
        byte[] prefix = historyPrefix(namespace, key);
        return ByteBuffer.allocate(prefix.length + VERSION_BYTES)
                .put(prefix)
                .putLong(version.block())
                .putLong(version.transaction())
                .array();
    }

    /** The version at the end of a history key. */
    static Version historyVersion(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored, stored.length - VERSION_BYTES, VERSION_BYTES);
        return new Version(bytes.getLong(), bytes.getLong());
    }

    static byte[] expiry(long block, StateKey key) {
        byte[] stored = key(key);
        return ByteBuffer.allocate(Long.BYTES + stored.length)
                .putLong(block)
                .put(stored)
                .array();
    }

    static StateKey expiryKey(byte[] stored) {
        return stateKey(stored, Long.BYTES);
    }

    /** The key of a row of world state. */
    static StateKey stateKey(byte[] stored) {
        return stateKey(stored, 0);
    }

    private static StateKey stateKey(byte[] stored, int from) {
        int end = from;
        while (stored[end] != END_OF_NAMESPACE) {
            end++;
        }
        String namespace = new String(stored, from, end - from, StandardCharsets.UTF_8);
        return new StateKey(namespace, ByteString.copyFrom(stored, end + 1, stored.length - end - 1));
    }

    /** The first key that doesn't start with {@code prefix}. Prefixes here end in bytes of which some are below 255. */
    static byte[] afterPrefix(byte[] prefix) {
        int last = prefix.length - 1;
        while (prefix[last] == (byte) 0xff) {
            last--;
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }
}
