package org.digitaltrade.cli.demo;

/** What the story tells, one sentence each; the sentences are in the resource bundles of this package. */
public enum Event {
    FILES_WRITTEN,
    AUTHORITY_MADE,
    RULE_SET_PROPOSED,
    RULE_SET_ADOPTED,
    CALENDAR_PROPOSED,
    CALENDAR_ADOPTED,
    RULE_SET_PROPOSED_BEFORE,
    RULE_SET_ADOPTED_BEFORE,
    CALENDAR_PROPOSED_BEFORE,
    CALENDAR_ADOPTED_BEFORE,
    TRUST_LIST_PROPOSED,
    TRUST_LIST_ADOPTED,
    AGREEMENT_PROPOSED,
    AGREEMENT_JOINED,
    CASE_CREATED,
    CASE_CLASSIFIED,
    SIGNATURE_ATTESTED,
    CASE_SUBMITTED,
    STANDARD_CONTRACT_EFFECTIVE,
    FILING_RECORDED,
    TOKEN_ARRIVED,
    CONTRACT_OFFERED,
    FILES_COMPARED,
    CONTRACT_ACCEPTED,
    CONTRACT_IN_FORCE,
    USAGE_RECORDED,
    USAGE_REFUSED,
    DELIVERY_RECORDED,
    ACCEPTANCE_RECORDED,
    PERFORMANCE_CONFIRMED,
    CONTRACT_FULFILLED,
    PROOF_WRITTEN,
    PROOF_VERIFIED;

    /** The sentence for what an earlier telling of the story has left on the ledger. */
    Event before() {
        return switch (this) {
            case RULE_SET_PROPOSED -> RULE_SET_PROPOSED_BEFORE;
            case RULE_SET_ADOPTED -> RULE_SET_ADOPTED_BEFORE;
            case CALENDAR_PROPOSED -> CALENDAR_PROPOSED_BEFORE;
            case CALENDAR_ADOPTED -> CALENDAR_ADOPTED_BEFORE;
            default -> throw new IllegalStateException(this + " happens anew each time");
        };
    }
}
