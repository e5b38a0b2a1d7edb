package org.digitaltrade.server.ledger;

/** The connection file, or a file that it names, can't be used; the gateway doesn't start. */
public final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String detail) {
        super(detail);
    }

    public ConnectionException(String detail, Throwable cause) {
        super(detail, cause);
    }
}
