package org.digitaltrade.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that says a folder is a store, and in which layout. Without it a folder that lost its data would look like a new one. */
final class StoreFormat {
    private static final String FILE = "store-format";
    private static final String VERSION = "1";

    private final Path file;

    private StoreFormat(Path file) {
        this.file = file;
    }

    /** Makes the folder if need be. */
    static StoreFormat of(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        return new StoreFormat(folder.resolve(FILE));
    }

    /** Whether no store has been completed in this folder. Refuses another layout than ours. */
    boolean isNew() {
        if (!Files.exists(file)) {
            return true;
        }
        try {
            String version = Files.readString(file).strip();
            if (!version.equals(VERSION)) {
                throw new StoreException(
                        StoreException.Code.STORE_DAMAGED, file + " names layout '" + version + "', not " + VERSION);
            }
            return false;
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.STORE_DAMAGED, file + ": " + e.getMessage(), e);
        }
    }

    StoreException missing() {
        return new StoreException(StoreException.Code.STORE_DAMAGED, file + " is missing");
    }

    void mark() {
        Path next = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(next, VERSION + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private static StoreException notWritable(Path path, IOException e) {
        return new StoreException(StoreException.Code.STORE_NOT_WRITABLE, path + ": " + e.getMessage(), e);
    }
}
