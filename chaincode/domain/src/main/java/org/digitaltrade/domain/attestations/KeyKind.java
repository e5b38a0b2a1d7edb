package org.digitaltrade.domain.attestations;

/** The kinds of public keys that can verify a signature on this ledger. Curves are named ones only. */
public enum KeyKind {
    RSA,
    P256,
    P384,
    P521,
    BRAINPOOL_P256R1,
    BRAINPOOL_P384R1,
    BRAINPOOL_P512R1,
    /** The curve sm2p256v1. */
    SM2,
    ED25519,
    ML_DSA_44,
    ML_DSA_65,
    ML_DSA_87
}
