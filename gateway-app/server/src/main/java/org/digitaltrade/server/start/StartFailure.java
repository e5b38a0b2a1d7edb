package org.digitaltrade.server.start;

import java.sql.SQLException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.ledger.ConnectionException;
import org.digitaltrade.server.ledger.StoppedException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the gateway doesn't start, in one line for the operator and for the command that started it.
 *
 * @param detail one sentence
 */
public record StartFailure(Code code, String detail) {
    private static final int H2_DATABASE_ALREADY_OPEN = 90020;

    /** What the first cause that says something says. */
    public static StartFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartException start) {
                return of(start.code(), start);
            }
            if (cause instanceof ConnectionException connection) {
                return of(Code.CONNECTION_INVALID, connection);
            }
            if (cause instanceof StoppedException stopped) {
                return of(stopped.code(), stopped);
            }
            if (cause instanceof PortInUseException port) {
                return new StartFailure(
                        Code.PORT_BUSY, "port " + port.getPort() + " is taken; choose another with --server.port");
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_DATABASE_ALREADY_OPEN) {
                return new StartFailure(Code.DATA_LOCKED, "another process uses the database");
            }
        }
        return of(Code.INTERNAL_ERROR, failure);
    }

    private static StartFailure of(Code code, Throwable cause) {
        return new StartFailure(code, String.valueOf(cause.getMessage()));
    }

    public String line() {
        return code + ": " + detail.replaceAll("\\s+", " ");
    }
}
