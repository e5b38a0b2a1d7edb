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
    /** The national authority has the file. */
    FORWARDED,
    /** It takes the file. */
    ACCEPTED,
    /** It doesn't; final. */
    NOT_ACCEPTED,
    UNDER_ASSESSMENT,
    /** The assessment waits for more material. */
    SUPPLEMENT,
    /** The assessment ended without a result; final. */
    TERMINATED,
    /** The assessment wasn't passed; a re-evaluation may be asked for. */
    FAILED,
    REEVALUATION,
    /** The re-evaluation said no as well; final. */
    FAILED_FINAL,
    /** The standard contract is in force and waits for its filing. */
    SCC_EFFECTIVE,
    /** Data may leave, as it may in RENEWAL_PENDING and in no other state. */
    ACTIVE,
    /** More time is applied for; data may leave until the last day. */
    RENEWAL_PENDING,
    SUSPENDED,
    RECTIFYING,
    /** A usage would have crossed a statutory threshold: the case's route is no longer enough. */
    STEP_UP_REQUIRED,
    REVOKED,
    EXPIRED,
    /** Another case took its place; final. */
    SUPERSEDED,
    WITHDRAWN,
    CLOSED;

    public boolean isFinal() {
        return switch (this) {
            case REFUSED, NOT_ACCEPTED, TERMINATED, FAILED_FINAL, REVOKED, EXPIRED, SUPERSEDED, WITHDRAWN, CLOSED ->
                true;
            default -> false;
        };
    }
}
