package org.digitaltrade.domain;

/**
 * A refusal as a value.
 *
 * @param code stable, for programs
 * @param detail one English sentence for people, without secrets or library text; the same on every endorser
 */
public record Rejection(Code code, String detail) {

    /** The form in which a chaincode message carries it: clients receive the message and not the payload. */
    public String message() {
        return code + ": " + detail;
    }
}
