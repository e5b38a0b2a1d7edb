package org.digitaltrade.cli.bench;

import org.digitaltrade.cli.documents.RsaPadding;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/** The kinds of keys that signatures are measured with. */
enum SignatureKind {
    RSA3072("RSA", "", 3072, "SHA256withRSA", DigestAlgorithm.SHA256, RsaPadding.PKCS1),
    RSA3072_PSS("RSA", "", 3072, "SHA256withRSAandMGF1", DigestAlgorithm.SHA256, RsaPadding.PSS),
    P256("EC", "P-256", 0, "SHA256withECDSA", DigestAlgorithm.SHA256, RsaPadding.PKCS1),
    SM2("EC", "sm2p256v1", 0, "SM3withSM2", DigestAlgorithm.SM3, RsaPadding.PKCS1);

    private final String family;
    private final String curve;
    private final int bits;
    private final String algorithm;
    private final DigestAlgorithm digest;
    private final RsaPadding padding;

    SignatureKind(String family, String curve, int bits, String algorithm, DigestAlgorithm digest, RsaPadding padding) {
        this.family = family;
        this.curve = curve;
        this.bits = bits;
        this.algorithm = algorithm;
        this.digest = digest;
        this.padding = padding;
    }

    String family() {
        return family;
    }

    String curve() {
        return curve;
    }

    int bits() {
        return bits;
    }

    String algorithm() {
        return algorithm;
    }

    DigestAlgorithm digest() {
        return digest;
    }

    RsaPadding padding() {
        return padding;
    }
}
