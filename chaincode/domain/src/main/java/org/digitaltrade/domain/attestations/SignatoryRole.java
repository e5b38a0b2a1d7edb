package org.digitaltrade.domain.attestations;

/** As what the signatory signs. */
public enum SignatoryRole {
    SELLER,
    BUYER,
    PROVIDER,
    RECIPIENT,
    INTERMEDIARY,
    GUARANTOR,
    /** Who files a transfer case. */
    APPLICANT,
    /** Who decides on behalf of the state. */
    AUTHORITY,
    /** Who publishes a trust list. */
    OPERATOR
}
