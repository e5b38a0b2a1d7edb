package org.digitaltrade.domain.transfers;

/** Why an assessment failed. */
public enum FailureReason {
    /** The handler submitted false material (Measures for Security Assessment, art. 11). */
    FALSE_MATERIAL,
    RISKS_NOT_CONTROLLED
}
