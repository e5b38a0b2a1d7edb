package org.digitaltrade.domain.attestations;

/** How a signature value is computed from a digest. */
public enum SignatureScheme {
    /** RSASSA-PKCS1-v1_5. */
    RSA_PKCS1,
    /** RSASSA-PSS with MGF1 under the same digest. */
    RSA_PSS,
    /** ECDSA on a NIST curve. */
    ECDSA,
    /** GB/T 32918.2 with the default user identifier; always with SM3. */
    SM2
}
