package org.digitaltrade.domain;

import java.util.Optional;

/**
 * A refusal as a value.
 *
 * @param code stable, for programs
 * @param detail one English sentence for people, without secrets or library text; the same on every endorser
 */
public record Rejection(Code code, String detail) {

    /** Nothing if {@code holds}, else a rejection; checks are joined with {@link Optional#or}, the first broken one counts. */
    public static Optional<Rejection> unless(boolean holds, Code code, String detail) {
        return holds ? Optional.empty() : Optional.of(new Rejection(code, detail));
    }

    /** The form in which a chaincode message carries it: clients receive the message and not the payload. */
    public String message() {
        return code + ": " + detail;
    }
}
