package org.digitaltrade.domain.trade;

/** Whether the United Nations Convention on Contracts for the International Sale of Goods applies. */
public enum Cisg {
    APPLIES,
    EXCLUDED,
    /** It reaches goods only. */
    NA
}
