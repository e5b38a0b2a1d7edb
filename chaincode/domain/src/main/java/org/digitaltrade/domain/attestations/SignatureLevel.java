package org.digitaltrade.domain.attestations;

/** How far a signature has its evidence with it, in the words of the European baseline levels. */
public enum SignatureLevel {
    /** No signed reference to the signer's certificate, so not even the basic level. */
    NA,
    /** The signer's certificate is bound by the signature. */
    B,
    /** B, and a valid timestamp token proves that the signature existed at a time. */
    T
}
