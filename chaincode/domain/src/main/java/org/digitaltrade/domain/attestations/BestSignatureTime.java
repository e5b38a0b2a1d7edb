package org.digitaltrade.domain.attestations;

import java.time.Instant;

/**
 * The earliest time at which the signature is proved to have existed.
 *
 * @param source what proves it
 */
public record BestSignatureTime(Instant time, Source source) {

    /** The time that the signature itself claims is never one of them. */
    public enum Source {
        /** The time given with the request: the transaction's on the ledger, the user's in an offline check. */
        REFERENCE,
        /** A valid timestamp token over the signature. */
        TIMESTAMP
    }
}
