package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
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
        Field.Builder writes = Field.newBuilder();
        String lastNamespace = "";
        for (String derived : changes.namespaces()) {
            StateKey.Space space = StateKey.spaceOf(derived);
            if (!space.isPrivate()) {
                String named = space.namespace().equals(lastNamespace) ? "" : space.namespace();
                addNamespace(writes, named, space.collection(), changes.namespace(derived));
                lastNamespace = space.namespace();
            }
        }
        return UnknownFieldSet.newBuilder()
                .addField(KV_WRITES, writes.build())
                .build()
                .toByteString();
    }

    private static void addNamespace(
            Field.Builder to, String namespace, String collection, Map<ByteString, StateBatch.Write> writes) {
        String namespaceOnce = namespace;
        String collectionOnce = collection;
        for (Map.Entry<ByteString, StateBatch.Write> write : writes.entrySet()) {
            to.addLengthDelimited(encode(namespaceOnce, collectionOnce, write.getKey(), write.getValue()));
            namespaceOnce = "";
            collectionOnce = "";
        }
    }

    private static ByteString encode(String namespace, String collection, ByteString key, StateBatch.Write write) {
        UnknownFieldSet.Builder fields = UnknownFieldSet.newBuilder();
        add(fields, NAMESPACE, ByteString.copyFromUtf8(namespace));
        add(fields, COLLECTION, ByteString.copyFromUtf8(collection));
        add(fields, KEY, key);
        StateValue value = write.value();
        if (value == null) {
            fields.addField(IS_DELETE, Field.newBuilder().addVarint(1).build());
        } else {
            add(fields, VALUE, value.value());
        }
        add(fields, VERSION, Versions.bytes(write.version()));
        return fields.build().toByteString();
    }

    /** An empty value is not written at all. */
    private static void add(UnknownFieldSet.Builder fields, int number, ByteString value) {
        if (!value.isEmpty()) {
            fields.addField(number, Field.newBuilder().addLengthDelimited(value).build());
        }
    }
}
