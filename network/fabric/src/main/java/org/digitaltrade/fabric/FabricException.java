package org.digitaltrade.fabric;

/** A step of the launcher that failed; the message says in one sentence what to do. */
public final class FabricException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FabricException(String message) {
        super(message);
    }

    public FabricException(String message, Throwable cause) {
        super(message, cause);
    }
}
