package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.StateRow;
import org.hyperledger.fabric.protos.ledger.queryresult.KV;
import org.jspecify.annotations.Nullable;

/** A scan of a collection. It leaves no trace in the read set, so the transaction may not write. */
record PrivateRangeCursor(String namespace, Cursor<StateRow> rows) implements QueryCursor {

    @Override
    public @Nullable ByteString next() {
        StateRow row = rows.next();
        return row == null
                ? null
                : KV.newBuilder()
                        .setNamespace(namespace)
                        .setKey(row.key())
                        .setValue(row.value().value())
                        .build()
                        .toByteString();
    }

    @Override
    public String bookmark() {
        return "";
    }

    @Override
    public void close() {
        rows.close();
    }
}
