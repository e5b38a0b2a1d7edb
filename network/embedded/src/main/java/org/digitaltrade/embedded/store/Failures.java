package org.digitaltrade.embedded.store;

import java.util.Locale;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Turns what the storage engine says into a failure with a stable code. The engine's text names the file. */
final class Failures {
    private static final String LOCKED = "lock";

    private Failures() {}

    static StoreException opening(String what, RocksDBException cause) {
        boolean locked = isIoError(cause)
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(LOCKED);
        return locked
                ? new StoreException(StoreException.Code.STORE_IN_USE, what + ": " + cause.getMessage(), cause)
                : reading(what, cause);
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
