package org.digitaltrade.domain.trade;

/** What one line of a contract supplies. */
public enum LineKind {
    GOODS,
    SERVICE,
    DATA,
    TECHNOLOGY,
    LICENCE;

    /** Services and data cross borders in one of the four modes of the GATS, and the line says in which. */
    boolean needsSupplyMode() {
        return this == SERVICE || this == DATA;
    }
}
