package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteBatch;

/** One channel's column families. */
final class ChannelTables {
    private final Database database;
    private final String channel;
    private final Map<Table, ColumnFamilyHandle> families = new EnumMap<>(Table.class);

    ChannelTables(Database database, String channel) {
        this.database = database;
        this.channel = channel;
        for (Table table : Table.values()) {
            families.put(table, database.family(channel, table));
        }
    }

    String channel() {
        return channel;
    }

    Database database() {
        return database;
    }

    @SuppressWarnings("NullAway") // the constructor puts every table
    ColumnFamilyHandle family(Table table) {
        return families.get(table);
    }

    <T> T read(Database.Work<T> work) {
        return database.read("channel " + channel, work);
    }

    /** The stored value, if there is one. */
    Optional<byte[]> get(Table table, byte[] key) {
        return read(db -> Optional.ofNullable(db.get(family(table), key)));
    }

    /** A block that must be there. */
    Block requiredBlock(long number) {
        return block(number)
                .orElseThrow(() -> new StoreException(
                        StoreException.Code.STORE_DAMAGED, "channel " + channel + ": block " + number + " is missing"));
    }

    Optional<Block> block(long number) {
        return get(Table.BLOCKS, Encoding.number(number)).map(bytes -> parse(number, bytes));
    }

    private Block parse(long number, byte[] bytes) {
        try {
            return Block.parseFrom(bytes);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new StoreException(
                    StoreException.Code.STORE_DAMAGED,
                    "channel " + channel + ": block " + number + " is unreadable",
                    e);
        }
    }

    long height() {
        try (ReadOptions latest = new ReadOptions()) {
            return read(db -> height(db, latest));
        }
    }

    long height(RocksDB db, ReadOptions options) throws RocksDBException {
        try (RocksIterator blocks = db.newIterator(family(Table.BLOCKS), options)) {
            blocks.seekToLast();
            if (blocks.isValid()) {
                return Encoding.number(blocks.key()) + 1;
            }
            blocks.status();
            return 0;
        }
    }

    /** A stored row. */
    record Row(ByteString key, ByteString value) {}

    /** All rows of a small range, as they are now. */
    List<Row> rows(Table table, KeyRange range) {
        return read(db -> {
            try (Slice lower = new Slice(range.from());
                    Slice upper = new Slice(range.to());
                    ReadOptions options =
                            new ReadOptions().setIterateLowerBound(lower).setIterateUpperBound(upper);
                    RocksIterator rows = db.newIterator(family(table), options)) {
                List<Row> found = new ArrayList<>();
                for (rows.seekToFirst(); rows.isValid(); rows.next()) {
                    found.add(new Row(ByteString.copyFrom(rows.key()), ByteString.copyFrom(rows.value())));
                }
                rows.status();
                return found;
            }
        });
    }

    void write(WriteBatch batch) {
        database.write("channel " + channel, batch);
    }

    void writeSynced(WriteBatch batch) {
        database.writeSynced("channel " + channel, batch);
    }
}
