package org.digitaltrade.domain.transfers;

/** What a regulator should see about a case though it blocks nothing. */
public enum CaseFlag {
    /** The handler calls a line important that nobody has notified or published as such. */
    IMPORTANT_SELF_IDENTIFIED,
    /** The standard contract was filed after its last day. */
    FILING_LATE
}
