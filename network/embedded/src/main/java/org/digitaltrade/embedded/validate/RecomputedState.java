package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.jspecify.annotations.Nullable;

/** World state in memory, built up block by block. It answers what applying a block asks, and nothing else. */
final class RecomputedState implements Snapshot {
    private final Map<StateKey, StateValue> values = new HashMap<>();
    private final Map<Long, List<StateBatch.Expiry>> expiries = new TreeMap<>();
    private long height;

    /** Adds the changes of the next block. */
    void apply(StateBatch changes) {
        for (String namespace : changes.namespaces()) {
            for (Map.Entry<ByteString, StateBatch.Write> write :
                    changes.namespace(namespace).entrySet()) {
                put(new StateKey(namespace, write.getKey()), write.getValue().value());
            }
        }
        for (StateBatch.Expiry expiry : changes.expiries()) {
            expiries.computeIfAbsent(expiry.block(), block -> new ArrayList<>()).add(expiry);
        }
        expiries.remove(height);
        height++;
    }

    private void put(StateKey key, @Nullable StateValue value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    /** Takes a value out: what is left at the end was not asked for. */
    @Nullable
    StateValue take(StateKey key) {
        return values.remove(key);
    }

    /** The keys that have a value. */
    Iterator<StateKey> keys() {
        return values.keySet().iterator();
    }

    @Override
    public long height() {
        return height;
    }

    @Override
    public @Nullable StateValue get(StateKey key) {
        return values.get(key);
    }

    @Override
    public Cursor<StateBatch.Expiry> expiring(long block) {
        Iterator<StateBatch.Expiry> due =
                expiries.getOrDefault(block, List.of()).iterator();
        return new Cursor<>() {
            @Override
            public StateBatch.@Nullable Expiry next() {
                return due.hasNext() ? due.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Cursor<StateRow> range(String namespace, String from, String to) {
        throw new UnsupportedOperationException("judging is done, only writes are applied");
    }

    @Override
    public Cursor<KeyModification> history(String namespace, String key) {
        throw new UnsupportedOperationException("judging is done, only writes are applied");
    }

    @Override
    public Cursor<Row> rows() {
        throw new UnsupportedOperationException("not in order");
    }

    @Override
    public void close() {}
}
