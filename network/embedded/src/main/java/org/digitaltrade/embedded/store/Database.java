package org.digitaltrade.embedded.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The storage engine, guarded: it is native code that crashes the process when used after closing, so every call holds the lifetime
 * lock, and closing first ends the snapshots that are still open.
 */
final class Database implements AutoCloseable {
    private final String name;
    private final RocksDB db;
    private final Map<String, ColumnFamilyHandle> families;
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final WriteOptions unsynced = new WriteOptions();
    private final Deque<AutoCloseable> owned;
    private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
    private final Set<RocksSnapshot> snapshots = ConcurrentHashMap.newKeySet();
    private boolean open = true;

    /** Work on the engine. */
    interface Work<T> {
        T on(RocksDB db) throws RocksDBException;
    }

    private Database(String name, RocksDB db, Map<String, ColumnFamilyHandle> families, Deque<AutoCloseable> owned) {
        this.name = name;
        this.db = db;
        this.families = families;
        this.owned = owned;
        owned.push(synced);
        owned.push(unsynced);
    }

    /**
     * Opens the engine in a folder.
     *
     * @param create whether an empty folder is to become a new one; otherwise that is damage
     */
    static Database open(Path folder, Collection<String> channels, boolean create) {
        loadLibrary(folder);
        Deque<AutoCloseable> owned = new ArrayDeque<>();
        try (EngineOptions options = new EngineOptions()) {
            DBOptions dbOptions = options.database(create);
            owned.push(dbOptions);
            List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
            for (String family : familyNames(folder, channels)) {
                ColumnFamilyOptions familyOptions = options.family();
                owned.push(familyOptions);
                descriptors.add(new ColumnFamilyDescriptor(family.getBytes(StandardCharsets.UTF_8), familyOptions));
            }
            List<ColumnFamilyHandle> handles = new ArrayList<>();
            RocksDB db = RocksDB.open(dbOptions, folder.toString(), descriptors, handles);
            owned.push(db);
            Map<String, ColumnFamilyHandle> families = new HashMap<>();
            for (int i = 0; i < handles.size(); i++) {
                owned.push(handles.get(i));
                families.put(new String(descriptors.get(i).getName(), StandardCharsets.UTF_8), handles.get(i));
            }
            return new Database(folder.getFileName().toString(), db, families, owned);
        } catch (RocksDBException e) {
            closeAll(owned);
            throw Failures.opening(folder, e);
        }
    }

    private static Set<String> familyNames(Path folder, Collection<String> channels) throws RocksDBException {
        Set<String> names = new LinkedHashSet<>();
        names.add(new String(RocksDB.DEFAULT_COLUMN_FAMILY, StandardCharsets.UTF_8));
        try (Options options = new Options()) {
            // Gives an empty list where there is no database yet. All present families must be opened.
            for (byte[] present : RocksDB.listColumnFamilies(options, folder.toString())) {
                names.add(new String(present, StandardCharsets.UTF_8));
            }
        }
        for (String channel : channels) {
            for (Table table : Table.values()) {
                names.add(table.columnFamily(channel));
            }
        }
        return names;
    }

    ColumnFamilyHandle family(String channel, Table table) {
        ColumnFamilyHandle family = families.get(table.columnFamily(channel));
        if (family == null) {
            throw new IllegalArgumentException("no channel " + channel + " in " + name);
        }
        return family;
    }

    /** Reads; a failure is damage of {@code what}. */
    <T> T read(String what, Work<T> work) {
        lifetime.readLock().lock();
        try {
            ensureOpen();
            return work.on(db);
        } catch (RocksDBException e) {
            throw Failures.reading(what, e);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    /** Writes a batch and returns once it is on disk. */
    void writeSynced(String what, WriteBatch batch) {
        lifetime.readLock().lock();
        try {
            ensureOpen();
            db.write(synced, batch);
        } catch (RocksDBException e) {
            throw Failures.writing(what, e);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    /** Writes a batch that survives the end of the process, but perhaps not of the machine. */
    void write(String what, WriteBatch batch) {
        lifetime.readLock().lock();
        try {
            ensureOpen();
            db.write(unsynced, batch);
        } catch (RocksDBException e) {
            throw Failures.writing(what, e);
        } finally {
            lifetime.readLock().unlock();
        }
    }

    /** Reads all files against their checksums. */
    void verifyChecksums() {
        read(name, db -> {
            db.verifyChecksum();
            return name;
        });
    }

    void register(RocksSnapshot snapshot) {
        snapshots.add(snapshot);
    }

    void forget(RocksSnapshot snapshot) {
        snapshots.remove(snapshot);
    }

    /** Releases native objects, which needs the engine to be open; nothing if it was closed before, which released them. */
    void release(Consumer<RocksDB> release) {
        lifetime.readLock().lock();
        try {
            if (open) {
                release.accept(db);
            }
        } finally {
            lifetime.readLock().unlock();
        }
    }

    /**
     * The engine's native library, unpacked beside the data: a process that is killed can't delete it, and in the system's
     * folder for temporary files each such process would leave its own.
     */
    private static void loadLibrary(Path folder) {
        Path place = folder.toAbsolutePath().resolveSibling("native");
        try {
            NativeLibraryLoader.getInstance()
                    .loadLibrary(Files.createDirectories(place).toString());
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.STORE_NOT_WRITABLE, place + " can't hold the engine's library", e);
        }
    }

    private void ensureOpen() {
        if (!open) {
            throw new IllegalStateException("store " + name + " is closed");
        }
    }

    @Override
    public void close() {
        lifetime.writeLock().lock();
        try {
            if (open) {
                snapshots.forEach(snapshot -> snapshot.releaseNative(db));
                snapshots.clear();
                open = false;
                closeAll(owned);
            }
        } finally {
            lifetime.writeLock().unlock();
        }
    }

    private static void closeAll(Deque<AutoCloseable> owned) {
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("native object does not close", e);
            }
        }
    }
}
