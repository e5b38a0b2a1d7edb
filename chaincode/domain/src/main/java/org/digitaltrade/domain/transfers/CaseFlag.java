package org.digitaltrade.domain.transfers;

/** What a regulator should see about a case though it blocks nothing. */
public enum CaseFlag {
    /** The handler calls a line important that nobody has notified or published as such. */
    IMPORTANT_SELF_IDENTIFIED,
    /** The standard contract was filed after its last day. */
    FILING_LATE,
    /** The file was returned as incomplete after the authority's days for that. */
    RETURN_LATE,
    /** The file went to the national authority after the days for that. */
    FORWARDING_LATE,
    /** The national authority said late whether it takes the file. */
    ACCEPTANCE_LATE,
    /** The result of the assessment was issued after its last day. */
    DECISION_LATE,
    /** The re-evaluation was asked for after the days for that. */
    REEVALUATION_LATE,
    /** A new certificate was asked for with less time left than the law foresees. */
    RENEWAL_LATE,
    /** More time was applied for and not given. */
    EXTENSION_REFUSED,
    /** Something changed after which the law asks for a new file: no extension until another case takes this one's place. */
    REFILING_DUE,
    /** A risk was reported later than the law allows. */
    RISK_REPORTED_LATE
}
