package org.digitaltrade.domain.attestations;

/** The kinds of public keys that can verify a signature on this ledger. Curves are named ones only. */
public enum KeyKind {
    RSA,
    P256,
    P384,
    /** The curve sm2p256v1. */
    SM2
}
