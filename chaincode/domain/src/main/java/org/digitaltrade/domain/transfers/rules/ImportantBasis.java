package org.digitaltrade.domain.transfers.rules;

/** Why data of grade IMPORTANT is important. */
public enum ImportantBasis {
    /** The authority told the handler so. */
    NOTIFIED,
    /** A published catalogue names it. */
    PUBLISHED,
    /** A negative list names it. */
    NL_LISTED,
    /** Only the handler itself thinks so: flagged, but no duty to have it assessed (Network Data Regulation, art. 37). */
    SELF_IDENTIFIED,
    NONE
}
