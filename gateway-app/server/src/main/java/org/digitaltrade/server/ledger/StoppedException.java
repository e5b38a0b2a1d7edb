package org.digitaltrade.server.ledger;

import org.digitaltrade.domain.Code;

/** A channel isn't followed any further until somebody has looked: what came can't be true, or can't be kept. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    public StoppedException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public StoppedException(Code code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
