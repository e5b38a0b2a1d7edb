package org.digitaltrade.identity;

import java.nio.file.Path;

/**
 * A file of the folder is missing or not what it should be. The message names it; nothing is repaired, since a new key
 * would not fit the ledger.
 */
public final class DamagedIdentitiesException extends RuntimeException {

    private final Path file;

    DamagedIdentitiesException(Path file, String reason) {
        super("identity folder is damaged: " + file + " " + reason);
        this.file = file;
    }

    DamagedIdentitiesException(Path file, String reason, Throwable cause) {
        super("identity folder is damaged: " + file + " " + reason, cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
