package org.digitaltrade.domain.attestations;

/** What an algorithm is used for; a policy may keep one for old certificates longer than for new signatures. */
public enum AlgorithmUse {
    /** Signing documents, and naming the signer's certificate. */
    SIGNATURE,
    /** Signing certificates. */
    CERTIFICATE,
    /** Signing revocation data. */
    REVOCATION,
    /** Signing timestamp tokens, and their imprints. */
    TIMESTAMP
}
