package org.digitaltrade.verifier;

/** Something that a reader might take for proved and that is not. */
public record NotProved(Code code, String detail) {

    /** What is left open. */
    public enum Code {
        /** Whether the record has changed since the peers answered. */
        FRESHNESS,
        /** Whether a certificate was revoked: trust files carry no revocation lists. */
        REVOCATION,
        /** Where in the chain the record was written: the peers' word, no block is in the bundle. */
        ORDERING,
        /** When the peers answered, more exactly than the questioner's claim. */
        TIME_OF_ANSWER,
        /**
         * That documents say what their digests stand for, and the signatures on them beyond the ledger's own verdict.
         */
        DOCUMENTS,
        /** That the record is the only one of its matter. */
        COMPLETENESS
    }
}
