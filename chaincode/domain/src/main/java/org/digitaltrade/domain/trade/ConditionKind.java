package org.digitaltrade.domain.trade;

/** What a condition precedent waits for. */
public enum ConditionKind {
    /** A transfer case of the approval channel, known by its token. */
    APPROVAL,
    /** A licence or registration, by the hash of its document. */
    LICENCE,
    /** A payment, by the hash of its evidence. */
    PAYMENT,
    /** Anything else that a document proves. */
    OTHER
}
