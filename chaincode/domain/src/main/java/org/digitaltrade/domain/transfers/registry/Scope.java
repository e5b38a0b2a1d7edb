package org.digitaltrade.domain.transfers.registry;

/** Whom a negative list is for. */
public enum Scope {
    /** Enterprises in one of the named free trade zones. */
    FTZ,
    /** Every enterprise of the city. */
    CITY
}
