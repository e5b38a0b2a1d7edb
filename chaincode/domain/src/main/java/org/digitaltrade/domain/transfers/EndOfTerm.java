package org.digitaltrade.domain.transfers;

/** What happened to the data abroad when the transfer ended. */
public enum EndOfTerm {
    RETURNED,
    DELETED
}
