package org.digitaltrade.domain.transfers.rules;

/** What the negative list that applies to the handler says about a flow. */
public enum NegativeListStanding {
    /** No list applies to this handler, sector and scenario. */
    NOT_COVERED,
    /** On the list of what needs a security assessment. */
    LISTED_SA,
    /** On the list of what needs a standard contract or certification. */
    LISTED_SCC,
    /** Covered by a list and not on it. */
    UNLISTED
}
