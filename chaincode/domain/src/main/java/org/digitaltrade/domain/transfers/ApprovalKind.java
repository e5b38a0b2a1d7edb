package org.digitaltrade.domain.transfers;

/** By what a case became active. */
public enum ApprovalKind {
    /** A standard contract was filed. */
    SCC_FILED,
    /** The zone acknowledged that the negative list doesn't name it. */
    EXEMPTION_ACKNOWLEDGED,
    /** The handler itself declared it exempt: declared, not approved. */
    EXEMPTION_DECLARED
}
