package org.digitaltrade.domain.transfers.risk;

/** What a report does to an active case in the same transaction. */
enum RiskEffect {
    SUSPEND,
    /** Unless the severity is low or medium. */
    SUSPEND_IF_HIGH,
    REVOKE,
    /** The law asks for a new file: no extension until another case takes this one's place. */
    REFILE,
    NOTE
}
