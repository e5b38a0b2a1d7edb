package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Private data beside the blocks: what simulations have left, and what committed transactions wrote, in clear. */
final class PrivateTables {
    private static final byte[] NOTHING = {};
    private static final byte END_OF_ID = 0;

    /** No UTF-8 text begins with it. */
    private static final byte AFTER_ALL_IDS = (byte) 0xff;

    private static final int PLACE_BYTES = 2 * Long.BYTES;

    private final ChannelTables tables;

    PrivateTables(ChannelTables tables) {
        this.tables = tables;
    }

    void keep(String transactionId, TxPvtReadWriteSet set, long height) {
        ByteString bytes = set.toByteString();
        byte[] prefix = transientPrefix(transactionId);
        byte[] digest = Sha256.of(bytes);
        byte[] key = ByteBuffer.allocate(prefix.length + digest.length)
                .put(prefix)
                .put(digest)
                .array();
        byte[] value = ByteBuffer.allocate(Long.BYTES + bytes.size())
                .putLong(height)
                .put(bytes.asReadOnlyByteBuffer())
                .array();
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(tables.family(Table.TRANSIENT), key, value);
            tables.write(batch);
        } catch (RocksDBException e) {
            throw Failures.writing("channel " + tables.channel() + ": private data of " + transactionId, e);
        }
    }

    List<TxPvtReadWriteSet> transientSets(String transactionId) {
        List<TxPvtReadWriteSet> sets = new ArrayList<>();
        for (ChannelTables.Row row :
                tables.rows(Table.TRANSIENT, KeyRange.ascendingPrefix(transientPrefix(transactionId)))) {
            try {
                sets.add(TxPvtReadWriteSet.parseFrom(row.value().substring(Long.BYTES)));
            } catch (InvalidProtocolBufferException e) {
                throw damaged("private data of transaction " + transactionId, e);
            }
        }
        return sets;
    }

    List<PrivateWrites> writesOf(long block) {
        return tables.rows(Table.PRIVATE, KeyRange.ascendingPrefix(Encoding.number(block))).stream()
                .map(PrivateTables::writes)
                .toList();
    }

    /** The changes of a block; what its transactions have brought no longer waits. */
    void putInto(WriteBatch batch, StateBatch changes, long block) throws RocksDBException {
        for (PrivateWrites kept : changes.privateWrites()) {
            put(batch, kept, purged(changes, kept));
        }
        for (StateBatch.Purge purge : changes.purges()) {
            purgeCommitted(batch, purge);
        }
        for (StateBatch.ExpiredWrites expired : changes.expiredWrites()) {
            forget(batch, expired);
        }
        for (String id : changes.broughtPrivateData()) {
            for (ChannelTables.Row row : tables.rows(Table.TRANSIENT, KeyRange.ascendingPrefix(transientPrefix(id)))) {
                batch.delete(tables.family(Table.TRANSIENT), row.key().toByteArray());
            }
        }
        if (block % Ledger.TRANSIENT_BLOCKS == 0) {
            giveUpOld(batch, block - Ledger.TRANSIENT_BLOCKS);
        }
    }

    /** Hashed keys of the collection that the block purges at or after the place of these writes. */
    private static Set<ByteString> purged(StateBatch changes, PrivateWrites kept) {
        String hashed = StateKey.hashedNamespace(kept.namespace(), kept.collection());
        Set<ByteString> keys = new TreeSet<>(ByteString.unsignedLexicographicalComparator());
        changes.purges().stream()
                .filter(purge -> purge.key().namespace().equals(hashed)
                        && purge.version().compareTo(kept.version()) >= 0)
                .forEach(purge -> keys.add(purge.key().key()));
        return keys;
    }

    private void put(WriteBatch batch, PrivateWrites kept, Set<ByteString> purged) throws RocksDBException {
        KVRWSet set = parse(kept.set());
        ByteString left = purged.isEmpty() ? kept.set() : without(set, purged).toByteString();
        batch.put(tables.family(Table.PRIVATE), rowKey(kept), left.toByteArray());
        for (KVWrite write : set.getWritesList()) {
            batch.put(tables.family(Table.PRIVATE_KEYS), indexKey(kept, write.getKey()), NOTHING);
        }
    }

    private static byte[] indexKey(PrivateWrites kept, String key) {
        StateKey hashed = StateKey.hashed(
                kept.namespace(), kept.collection(), ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8(key))));
        byte[] prefix = Encoding.key(hashed);
        return ByteBuffer.allocate(prefix.length + PLACE_BYTES)
                .put(prefix)
                .put(place(kept))
                .array();
    }

    private void purgeCommitted(WriteBatch batch, StateBatch.Purge purge) throws RocksDBException {
        byte[] prefix = Encoding.key(purge.key());
        StateKey.Space space = StateKey.spaceOf(purge.key().namespace());
        for (ChannelTables.Row indexed : tables.rows(Table.PRIVATE_KEYS, KeyRange.ascendingPrefix(prefix))) {
            byte[] place = indexed.key().substring(prefix.length).toByteArray();
            byte[] key = rowKey(place, StateKey.privateNamespace(space.namespace(), space.collection()));
            Optional<byte[]> row = tables.get(Table.PRIVATE, key);
            if (row.isPresent()) {
                KVRWSet left = without(
                        parse(ByteString.copyFrom(row.get())),
                        Set.of(purge.key().key()));
                batch.put(tables.family(Table.PRIVATE), key, left.toByteArray());
            }
            batch.delete(tables.family(Table.PRIVATE_KEYS), indexed.key().toByteArray());
        }
    }

    private void forget(WriteBatch batch, StateBatch.ExpiredWrites expired) throws RocksDBException {
        for (ChannelTables.Row row :
                tables.rows(Table.PRIVATE, KeyRange.ascendingPrefix(Encoding.number(expired.block())))) {
            PrivateWrites writes = writes(row);
            if (writes.namespace().equals(expired.namespace())
                    && writes.collection().equals(expired.collection())) {
                batch.delete(tables.family(Table.PRIVATE), row.key().toByteArray());
                for (KVWrite write : parse(writes.set()).getWritesList()) {
                    batch.delete(tables.family(Table.PRIVATE_KEYS), indexKey(writes, write.getKey()));
                }
            }
        }
    }

    private void giveUpOld(WriteBatch batch, long before) throws RocksDBException {
        KeyRange all = KeyRange.ascending(NOTHING, new byte[] {AFTER_ALL_IDS});
        for (ChannelTables.Row row : tables.rows(Table.TRANSIENT, all)) {
            if (row.value().asReadOnlyByteBuffer().getLong() < before) {
                batch.delete(tables.family(Table.TRANSIENT), row.key().toByteArray());
            }
        }
    }

    private static KVRWSet without(KVRWSet set, Set<ByteString> purged) {
        KVRWSet.Builder left = set.toBuilder().clearWrites();
        set.getWritesList().stream()
                .filter(write ->
                        !purged.contains(ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8(write.getKey())))))
                .forEach(left::addWrites);
        return left.build();
    }

    private KVRWSet parse(ByteString set) {
        try {
            return KVRWSet.parseFrom(set);
        } catch (InvalidProtocolBufferException e) {
            throw damaged("a private write set", e);
        }
    }

    private StoreException damaged(String what, Exception e) {
        return new StoreException(
                StoreException.Code.STORE_DAMAGED, "channel " + tables.channel() + ": " + what + " is unreadable", e);
    }

    private static PrivateWrites writes(ChannelTables.Row row) {
        ByteBuffer key = row.key().asReadOnlyByteBuffer();
        Version version = new Version(key.getLong(), key.getLong());
        StateKey.Space space =
                StateKey.spaceOf(StandardCharsets.UTF_8.decode(key).toString());
        return new PrivateWrites(version, space.namespace(), space.collection(), row.value());
    }

    private static byte[] rowKey(PrivateWrites writes) {
        return rowKey(place(writes), StateKey.privateNamespace(writes.namespace(), writes.collection()));
    }

    private static byte[] place(PrivateWrites writes) {
        return ByteBuffer.allocate(PLACE_BYTES)
                .putLong(writes.version().block())
                .putLong(writes.version().transaction())
                .array();
    }

    private static byte[] rowKey(byte[] place, String derivedNamespace) {
        byte[] name = Encoding.text(derivedNamespace);
        return ByteBuffer.allocate(place.length + name.length)
                .put(place)
                .put(name)
                .array();
    }

    private static byte[] transientPrefix(String transactionId) {
        byte[] id = Encoding.text(transactionId);
        return ByteBuffer.allocate(id.length + 1).put(id).put(END_OF_ID).array();
    }
}
