package org.digitaltrade.embedded.store;

/** The store can't be read or written. The message starts with a stable code and names what is damaged or full. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What is wrong. */
    public enum Code {
        /** Stored bytes don't match their checksum, their hash chain or their format. */
        STORE_DAMAGED,
        /** The disk is full or refuses to write. */
        STORE_NOT_WRITABLE,
        /** The folder belongs to a running process. */
        STORE_IN_USE
    }

    /** A failure found by the store itself; {@code detail} names the place. */
    public StoreException(Code code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /** A failure reported by the storage engine. */
    public StoreException(Code code, String detail, Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
