package org.digitaltrade.server.attestations;

/** What can fall. */
public enum FallenKind {
    /** A signer's, an authority's or a list's certificate, by its SHA-256. */
    CERTIFICATE,
    /** {@code SCHEME/SERVICE}. */
    SERVICE,
    /** {@code SCHEME}, or {@code SCHEME@SEQUENCE} for one list of it. */
    LIST,
    /** {@code MRA-…}. */
    RECOGNITION,
    /** {@code PA-…}. */
    AGREEMENT,
    /** {@code AT-…} itself. */
    ATTESTATION
}
