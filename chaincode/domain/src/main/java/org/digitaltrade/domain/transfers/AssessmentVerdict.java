package org.digitaltrade.domain.transfers;

/** What came out of a security assessment. */
public enum AssessmentVerdict {
    PASSED,
    /** Less than applied for; the handler may ask for a re-evaluation. */
    PASSED_WITH_LIMITS,
    FAILED
}
