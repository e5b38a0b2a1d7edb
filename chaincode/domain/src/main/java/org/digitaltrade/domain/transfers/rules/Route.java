package org.digitaltrade.domain.transfers.rules;

/** By which procedure a flow may leave, declared from the strictest to the freest. */
public enum Route {
    /** Core data and secrets are outside the ordinary regime and never on this ledger. */
    REJECT_OUT_OF_SCOPE,
    PROHIBITED,
    /** A foreign court's or agency's request: blocked until the competent authority has approved it. */
    AUTHORITY_APPROVAL,
    SECURITY_ASSESSMENT,
    /** A filed standard contract or a certification, as the handler chooses. */
    SCC_OR_CERT,
    /** A certification, where there is no standard contract. */
    CERT,
    /** The standard contract of the Greater Bay Area, which nothing may leave. */
    GBA_SC,
    /** Exempt because a negative list covers it and doesn't name it; the zone acknowledges. */
    EXEMPT_NEGLIST,
    EXEMPT_PURPOSE,
    EXEMPT_VOLUME,
    EXEMPT_TRANSIT,
    /** A treaty sets the conditions. */
    TREATY,
    /** Neither personal information nor important data: outside the three procedures. */
    FREE;

    public boolean isStricterThan(Route other) {
        return compareTo(other) < 0;
    }

    /** Whether the handler declares the flow instead of applying for it. */
    public boolean isExempt() {
        return compareTo(EXEMPT_NEGLIST) >= 0;
    }
}
