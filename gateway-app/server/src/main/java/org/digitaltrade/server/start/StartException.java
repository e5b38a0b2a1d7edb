package org.digitaltrade.server.start;

import org.digitaltrade.domain.Code;

/** The gateway can't start, for a reason that its operator can change. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    StartException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    StartException(Code code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
