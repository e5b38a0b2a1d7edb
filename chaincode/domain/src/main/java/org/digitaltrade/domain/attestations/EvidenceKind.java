package org.digitaltrade.domain.attestations;

/** The kinds of evidence that can accompany a signature; they are told apart by their content. */
public enum EvidenceKind {
    CERTIFICATE,
    CRL,
    OCSP_RESPONSE,
    TIMESTAMP_TOKEN
}
