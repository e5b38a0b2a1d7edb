package org.digitaltrade.domain.attestations;

/** Where an agreement of two parties stands. */
public enum AgreementStatus {
    /** One party has proposed it; it has no effect. */
    PROPOSED,
    /** Both parties have agreed. */
    IN_FORCE,
    /** Ended by one of them; signatures from before the end keep their ground. */
    ENDED
}
