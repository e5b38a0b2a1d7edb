package org.digitaltrade.domain.attestations;

/** How a signature value is computed from a digest. */
public enum SignatureScheme {
    /** RSASSA-PKCS1-v1_5. */
    RSA_PKCS1,
    /** RSASSA-PSS with MGF1 under the same digest. */
    RSA_PSS,
    /** ECDSA on a NIST or brainpool curve. */
    ECDSA,
    /** GB/T 32918.2 with the default user identifier; always with SM3. */
    SM2,
    /** Ed25519 (RFC 8032), with SHA-512 beside it as RFC 8419 demands. */
    EDDSA,
    /** FIPS 204, without a context string. It hashes with SHAKE256; the digest beside it is that of the document. */
    ML_DSA
}
