package org.digitaltrade.domain.attestations;

/** A scheme with the digest that it signs. */
public record SignatureAlgorithm(SignatureScheme scheme, DigestAlgorithm digest) {

    @Override
    public String toString() {
        return scheme + "/" + digest;
    }
}
