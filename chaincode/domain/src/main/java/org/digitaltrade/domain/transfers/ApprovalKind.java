package org.digitaltrade.domain.transfers;

/** By what a case became active. */
public enum ApprovalKind {
    /** A standard contract was filed. */
    SCC_FILED,
    /** A security assessment was passed. */
    ASSESSMENT_PASSED,
    /** A certification body certified it. */
    CERTIFIED,
    /** The zone acknowledged that the negative list doesn't name it. */
    EXEMPTION_ACKNOWLEDGED,
    /** The handler itself declared it exempt: declared, not approved. */
    EXEMPTION_DECLARED
}
