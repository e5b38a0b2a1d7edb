package org.digitaltrade.embedded.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledgers of a network in one folder. One process at a time. */
public final class Store implements AutoCloseable {
    private static final String ENGINE = "engine";

    private final Database database;
    private final Map<String, ChannelStore> channels = new LinkedHashMap<>();

    /** What is open for one channel. */
    private record ChannelStore(ChannelTables tables, AcknowledgedHeight acknowledged, RocksLedger ledger) {}

    private Store(Database database) {
        this.database = database;
    }

    /**
     * Opens the ledgers, new ones in an empty folder.
     *
     * @param folder belongs to the store alone
     * @param channels names of the channels; one that wasn't there is added
     * @throws StoreException if the folder is damaged, not writable, or in use
     */
    public static Store open(Path folder, Collection<String> channels) {
        StoreFormat format = StoreFormat.of(folder);
        boolean create = format.isNew();
        Store store = new Store(Database.open(folder.resolve(ENGINE), Set.copyOf(channels), create));
        try {
            channels.forEach(channel -> store.open(folder, channel));
            if (create) {
                store.requireEmpty(format);
                format.mark();
            }
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void open(Path folder, String channel) {
        ChannelTables tables = new ChannelTables(database, channel);
        boolean create = tables.height() == 0;
        AcknowledgedHeight acknowledged = AcknowledgedHeight.open(folder.resolve("height-" + channel), create);
        try {
            channels.put(channel, new ChannelStore(tables, acknowledged, RocksLedger.open(tables, acknowledged)));
        } catch (RuntimeException e) {
            acknowledged.close();
            throw e;
        }
    }

    private void requireEmpty(StoreFormat format) {
        if (channels.values().stream().anyMatch(channel -> channel.ledger().height() > 0)) {
            throw format.missing();
        }
    }

    /**
     * A channel's ledger.
     *
     * @throws IllegalArgumentException if the channel was not named when opening
     */
    public Ledger ledger(String channel) {
        return channel(channel).ledger();
    }

    /** The ledgers of all channels that were named when opening. */
    public List<Ledger> ledgers() {
        return channels.values().stream()
                .map(channel -> (Ledger) channel.ledger())
                .toList();
    }

    /**
     * Checks all files against their checksums, and every block of a channel and its index against the hash chain.
     *
     * @throws StoreException if something is damaged, naming the file or the first block
     */
    public void verify(String channel) {
        database.verifyChecksums();
        new LedgerCheck(channel(channel).tables()).all(channel(channel).ledger().height());
    }

    private ChannelStore channel(String channel) {
        ChannelStore found = channels.get(channel);
        if (found == null) {
            throw new IllegalArgumentException("no ledger of channel " + channel);
        }
        return found;
    }

    /** Ends open snapshots and cursors, then closes. May be called more than once. */
    @Override
    public void close() {
        database.close();
        channels.values().forEach(channel -> channel.acknowledged().close());
    }
}
