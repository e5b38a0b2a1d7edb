package org.digitaltrade.embedded.golden;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.digitaltrade.embedded.simulate.KeyOrder;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.jspecify.annotations.Nullable;

/** Public state after each recorded block, kept in memory with every earlier value. */
final class RecordedState {
    private static final int FILTER = 2;

    private final Map<String, NavigableMap<String, NavigableMap<Long, Value>>> namespaces = new TreeMap<>();
    private final Map<StateKey, List<Change>> history = new TreeMap<>(Comparator.comparing(StateKey::namespace)
            .thenComparing(key -> key.key().toStringUtf8()));

    private record Value(@Nullable StateValue value) {}

    private record Change(long block, KeyModification modification) {}

    /** Applies what the peers found valid. */
    void apply(Block block) throws Exception {
        ByteString filter = block.getMetadata().getMetadata(FILTER);
        for (int index = 0; index < block.getData().getDataCount(); index++) {
            if (filter.size() > index && filter.byteAt(index) == 0) {
                Envelope envelope = Envelope.parseFrom(block.getData().getData(index));
                Payload payload = Messages.parse(Payload.parser(), envelope.getPayload(), "payload");
                TransactionHeader header = TransactionHeader.of(payload.getHeader());
                if (header.type() == HeaderType.ENDORSER_TRANSACTION) {
                    Version version = new Version(block.getHeader().getNumber(), index);
                    apply(DecodedTransaction.parse(envelope), version);
                }
            }
        }
    }

    private void apply(DecodedTransaction transaction, Version version) throws Exception {
        for (ReadWriteSet.Namespace set : transaction.result().readWriteSet().namespaces()) {
            for (KVWrite write : set.keys().getWritesList()) {
                StateValue before = get(set.name(), write.getKey(), version.block());
                ByteString metadata = before == null ? ByteString.EMPTY : before.metadata();
                boolean deleted = write.getIsDelete() || write.getValue().isEmpty();
                put(
                        set.name(),
                        write.getKey(),
                        version,
                        deleted ? null : new StateValue(write.getValue(), version, metadata));
                remember(transaction, set.name(), write, version);
            }
            for (KVMetadataWrite write : set.keys().getMetadataWritesList()) {
                StateValue before = get(set.name(), write.getKey(), version.block());
                if (before != null) {
                    ByteString metadata = write.toBuilder().clearKey().build().toByteString();
                    put(set.name(), write.getKey(), version, new StateValue(before.value(), version, metadata));
                }
            }
        }
    }

    private void remember(DecodedTransaction transaction, String namespace, KVWrite write, Version version)
            throws Exception {
        var header = org.hyperledger.fabric.protos.common.ChannelHeader.parseFrom(
                transaction.header().channelHeader());
        KeyModification modification = KeyModification.newBuilder()
                .setTxId(transaction.header().transactionId())
                .setValue(write.getValue())
                .setTimestamp(header.getTimestamp())
                .setIsDelete(write.getIsDelete())
                .build();
        history.computeIfAbsent(StateKey.of(namespace, write.getKey()), key -> new ArrayList<>())
                .add(0, new Change(version.block(), modification));
    }

    private void put(String namespace, String key, Version version, @Nullable StateValue value) {
        namespaces
                .computeIfAbsent(namespace, name -> new TreeMap<>(KeyOrder.UTF8))
                .computeIfAbsent(key, name -> new TreeMap<>())
                .put(version.block(), new Value(value));
    }

    private @Nullable StateValue get(String namespace, String key, long lastBlock) {
        NavigableMap<Long, Value> values =
                namespaces.getOrDefault(namespace, new TreeMap<>()).get(key);
        Map.Entry<Long, Value> newest = values == null ? null : values.floorEntry(lastBlock);
        return newest == null ? null : newest.getValue().value();
    }

    /** State after the blocks below {@code height}. */
    Snapshot at(long height) {
        return new MemorySnapshot(height);
    }

    private final class MemorySnapshot implements Snapshot {
        private final long height;

        MemorySnapshot(long height) {
            this.height = height;
        }

        @Override
        public long height() {
            return height;
        }

        @Override
        public @Nullable StateValue get(StateKey key) {
            return RecordedState.this.get(key.namespace(), key.key().toStringUtf8(), height - 1);
        }

        @Override
        public Cursor<StateRow> range(String namespace, String from, String to) {
            List<StateRow> rows = new ArrayList<>();
            for (String key :
                    namespaces.getOrDefault(namespace, new TreeMap<>()).keySet()) {
                StateValue value = get(StateKey.of(namespace, key));
                boolean inside =
                        KeyOrder.UTF8.compare(key, from) >= 0 && (to.isEmpty() || KeyOrder.UTF8.compare(key, to) < 0);
                if (inside && value != null) {
                    rows.add(new StateRow(key, value));
                }
            }
            return new MemoryCursor<>(rows.iterator());
        }

        @Override
        public Cursor<KeyModification> history(String namespace, String key) {
            return new MemoryCursor<>(history.getOrDefault(StateKey.of(namespace, key), List.of()).stream()
                    .filter(change -> change.block() < height)
                    .map(Change::modification)
                    .iterator());
        }

        @Override
        public void close() {}
    }

    private record MemoryCursor<T>(Iterator<T> rows) implements Cursor<T> {
        @Override
        public @Nullable T next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
    }
}
