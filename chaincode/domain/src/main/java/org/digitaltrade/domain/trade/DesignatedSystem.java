package org.digitaltrade.domain.trade;

/** Where a declaration must arrive to take effect (Civil Code, article 137). */
public enum DesignatedSystem {
    /** This ledger: what is committed has arrived. */
    LEDGER
}
