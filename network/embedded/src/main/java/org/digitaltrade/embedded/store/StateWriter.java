package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Puts a block's changes of world state into the engine's batch. */
final class StateWriter {
    private static final byte[] NOTHING = {};

    private StateWriter() {}

    static void putInto(WriteBatch batch, ChannelTables tables, StateBatch changes) throws RocksDBException {
        for (String namespace : changes.namespaces()) {
            for (Map.Entry<ByteString, StateBatch.Write> write :
                    changes.namespace(namespace).entrySet()) {
                byte[] key = Encoding.key(new StateKey(namespace, write.getKey()));
                put(batch, tables, key, write.getValue().value());
            }
        }
        for (StateBatch.Touched touched : changes.history()) {
            String key = touched.key().key().toStringUtf8();
            batch.put(
                    tables.family(Table.HISTORY),
                    Encoding.history(touched.key().namespace(), key, touched.version()),
                    NOTHING);
        }
        for (StateBatch.Expiry expiry : changes.expiries()) {
            batch.put(
                    tables.family(Table.EXPIRY),
                    Encoding.expiry(expiry.block(), expiry.key()),
                    Encoding.number(expiry.written()));
        }
        // One by one: a deleted range slows down every later look, and there would be one for each block.
        for (StateBatch.Expiry expiry : changes.settled()) {
            batch.delete(tables.family(Table.EXPIRY), Encoding.expiry(expiry.block(), expiry.key()));
        }
    }

    private static void put(WriteBatch batch, ChannelTables tables, byte[] key, @Nullable StateValue value)
            throws RocksDBException {
        if (value == null) {
            batch.delete(tables.family(Table.STATE), key);
        } else {
            batch.put(tables.family(Table.STATE), key, Encoding.value(value));
        }
    }
}
