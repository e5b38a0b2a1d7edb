package org.digitaltrade.domain.transfers.rules;

/** The purpose for which a handler claims to need no procedure. It counts only with evidence, and where the rule set has it. */
public enum ExemptionClaim {
    NONE,
    /** Needed for a contract with the individual. */
    E3,
    /** Human resources under lawful rules or a collective contract. */
    E4,
    /** Emergency: life, health or property. */
    E5,
    /** A statutory duty or obligation. */
    E8,
    /** A treaty sets the conditions. */
    E9_TREATY
}
