package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.Cursor;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.jspecify.annotations.Nullable;

/** The history of a key. It leaves no trace in the read set: no conflict is ever detected on it. */
record HistoryCursor(Cursor<KeyModification> changes) implements QueryCursor {

    @Override
    public @Nullable ByteString next() {
        KeyModification change = changes.next();
        return change == null ? null : change.toByteString();
    }

    @Override
    public String bookmark() {
        return "";
    }

    @Override
    public void close() {
        changes.close();
    }
}
