package org.digitaltrade.embedded.store;

import java.nio.file.Path;
import java.util.Locale;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Turns what the storage engine says into a failure with a stable code. The engine's text names the file. */
final class Failures {
    private static final String LOCKED = "lock";

    private Failures() {}

    static StoreException opening(Path path, RocksDBException cause) {
        String folder = path.toString();
        String said = String.valueOf(cause.getMessage());
        if (isIoError(cause) && said.toLowerCase(Locale.ROOT).contains(LOCKED)) {
            return new StoreException(StoreException.Code.STORE_IN_USE, folder + ": " + said, cause);
        }
        if (said.contains(folder)) {
            return reading(EngineFiles.damagedTable(path).orElse(folder), cause);
        }
        // The engine names every file that is damaged but its logs.
        return reading("write-ahead log (" + EngineFiles.logs(path) + ") in " + folder, cause);
    }

    static StoreException reading(String what, RocksDBException cause) {
        return new StoreException(StoreException.Code.STORE_DAMAGED, what + ": " + cause.getMessage(), cause);
    }

    static StoreException writing(String what, RocksDBException cause) {
        return isCorruption(cause)
                ? reading(what, cause)
                : new StoreException(StoreException.Code.STORE_NOT_WRITABLE, what + ": " + cause.getMessage(), cause);
    }

    private static boolean isIoError(RocksDBException e) {
        return e.getStatus() != null && e.getStatus().getCode() == Status.Code.IOError;
    }

    private static boolean isCorruption(RocksDBException e) {
        return e.getStatus() != null && e.getStatus().getCode() == Status.Code.Corruption;
    }
}
