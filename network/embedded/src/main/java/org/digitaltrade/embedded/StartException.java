package org.digitaltrade.embedded;

/** The network can't start. The message begins with a stable code and names what is in the way. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What is in the way. */
    public enum Code {
        /** Another process listens on the port. */
        PORT_BUSY,
        /** The chaincode's libraries aren't there or lack its main class. */
        CHAINCODE_NOT_LOADED,
        /** The data folder can't be made, read or written. */
        DATA_UNUSABLE,
        /** The channel didn't accept the chaincode's definition. */
        DEFINITION_NOT_COMMITTED
    }

    StartException(Code code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    StartException(Code code, String detail, Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }
}
