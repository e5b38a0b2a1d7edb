package org.digitaltrade.embedded.simulate;

import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.jspecify.annotations.Nullable;

/** A snapshot whose single reads enter a transaction's read set, for what a peer reads on the transaction's behalf. */
record RecordingSnapshot(Snapshot snapshot, ReadWriteSetBuilder set) implements Snapshot {

    @Override
    public long height() {
        return snapshot.height();
    }

    @Override
    public @Nullable StateValue get(StateKey key) {
        StateValue value = snapshot.get(key);
        set.addRead(key.namespace(), key.key().toStringUtf8(), value == null ? null : value.version());
        return value;
    }

    @Override
    public Cursor<Row> rows() {
        throw new UnsupportedOperationException("definitions are read key by key");
    }

    @Override
    public Cursor<StateRow> range(String namespace, String from, String to) {
        throw new UnsupportedOperationException("definitions are read key by key");
    }

    @Override
    public Cursor<KeyModification> history(String namespace, String key) {
        throw new UnsupportedOperationException("definitions are read key by key");
    }

    @Override
    public Cursor<StateBatch.Expiry> expiring(long block) {
        throw new UnsupportedOperationException("definitions are read key by key");
    }

    @Override
    public void close() {
        // Its owner closes what it reads from.
    }
}
