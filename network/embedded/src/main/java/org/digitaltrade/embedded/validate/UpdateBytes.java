package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.Map;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateValue;

/**
 * The changes of a block as bytes for the commit hash: Fabric's {@code Updates} message, which its published protocol definitions
 * don't contain. Public writes of a namespace come before those of its collections, all in byte order; namespace and collection are
 * named by the first write of each only. Private data in clear is left out, since not every peer has it.
 */
final class UpdateBytes {
    private static final int KV_WRITES = 1;

    private static final int NAMESPACE = 1;
    private static final int COLLECTION = 2;
    private static final int KEY = 3;
    private static final int IS_DELETE = 4;
    private static final int VALUE = 5;
    private static final int VERSION = 6;

    private UpdateBytes() {}

    static ByteString of(StateBatch changes) {
        return Encoded.bytes(out -> write(out, changes));
    }

    private static void write(CodedOutputStream out, StateBatch changes) throws IOException {
        String lastNamespace = "";
        for (String derived : changes.namespaces()) {
            StateKey.Space space = StateKey.spaceOf(derived);
            if (!space.isPrivate()) {
                String named = space.namespace().equals(lastNamespace) ? "" : space.namespace();
                writeNamespace(out, named, space.collection(), changes.namespace(derived));
                lastNamespace = space.namespace();
            }
        }
    }

    private static void writeNamespace(
            CodedOutputStream out, String namespace, String collection, Map<ByteString, StateBatch.Write> writes)
            throws IOException {
        String namespaceOnce = namespace;
        String collectionOnce = collection;
        for (Map.Entry<ByteString, StateBatch.Write> write : writes.entrySet()) {
            out.writeBytes(KV_WRITES, encode(namespaceOnce, collectionOnce, write.getKey(), write.getValue()));
            namespaceOnce = "";
            collectionOnce = "";
        }
    }

    private static ByteString encode(String namespace, String collection, ByteString key, StateBatch.Write write) {
        StateValue value = write.value();
        return Encoded.bytes(out -> {
            writeText(out, NAMESPACE, namespace);
            writeText(out, COLLECTION, collection);
            writeBytes(out, KEY, key);
            if (value == null) {
                out.writeBool(IS_DELETE, true);
            } else {
                writeBytes(out, VALUE, value.value());
            }
            writeBytes(out, VERSION, Versions.bytes(write.version()));
        });
    }

    private static void writeText(CodedOutputStream out, int field, String text) throws IOException {
        if (!text.isEmpty()) {
            out.writeString(field, text);
        }
    }

    private static void writeBytes(CodedOutputStream out, int field, ByteString bytes) throws IOException {
        if (!bytes.isEmpty()) {
            out.writeBytes(field, bytes);
        }
    }
}
