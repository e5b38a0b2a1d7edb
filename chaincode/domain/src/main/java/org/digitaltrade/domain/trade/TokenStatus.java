package org.digitaltrade.domain.trade;

/** The status of a transfer case as far as the trade channel knows it; the names are those of the case. */
public enum TokenStatus {
    ACTIVE,
    /** Still usable until its validity ends. */
    RENEWAL_PENDING,
    SUSPENDED,
    RECTIFYING,
    REEVALUATION,
    /** A statutory threshold would be crossed: another route is needed first. */
    STEP_UP_REQUIRED,
    FAILED,
    FAILED_FINAL,
    REVOKED,
    EXPIRED,
    SUPERSEDED,
    WITHDRAWN,
    CLOSED;

    boolean permitsTransfers() {
        return this == ACTIVE || this == RENEWAL_PENDING;
    }
}
