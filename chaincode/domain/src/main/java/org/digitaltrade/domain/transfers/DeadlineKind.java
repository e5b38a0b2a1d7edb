package org.digitaltrade.domain.transfers;

/** What is due by a day that the law or an authority has set. */
public enum DeadlineKind {
    /** The authority says whether the file is complete (Measures for Security Assessment, art. 7). */
    COMPLETENESS,
    /** The national authority says whether it takes the file (art. 7). */
    ACCEPTANCE,
    /** The assessment is finished (art. 12). */
    ASSESSMENT,
    /** The handler may still ask for a re-evaluation (art. 13). */
    REEVALUATION
}
