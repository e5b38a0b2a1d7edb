package org.digitaltrade.domain.transfers;

/** Where a case stands. */
public enum CaseState {
    DRAFT,
    /** The decision table has said by which route. */
    CLASSIFIED,
    /** The route is closed to everyone; final. */
    REFUSED,
    SUBMITTED,
    /** Something is missing in the file. */
    RETURNED,
    /** The standard contract is in force and waits for its filing. */
    SCC_EFFECTIVE,
    /** The only state in which data may leave. */
    ACTIVE,
    SUSPENDED,
    RECTIFYING,
    /** A usage would have crossed a statutory threshold: the case's route is no longer enough. */
    STEP_UP_REQUIRED,
    REVOKED,
    EXPIRED,
    WITHDRAWN,
    CLOSED;

    public boolean isFinal() {
        return switch (this) {
            case REFUSED, REVOKED, EXPIRED, WITHDRAWN, CLOSED -> true;
            default -> false;
        };
    }
}
