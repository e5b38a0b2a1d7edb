package org.digitaltrade.cli.documents;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The kinds of document keys that can be made here, each with how certificates under such a key are signed. */
public enum DocumentKeyKind {
    SM2("EC", "sm2p256v1", 0, "SM3withSM2"),
    P256("EC", "P-256", 0, "SHA256withECDSA"),
    RSA3072("RSA", "", 3072, "SHA256withRSA");

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final String family;
    private final String curve;
    private final int sizeBits;
    private final String certificateAlgorithm;

    DocumentKeyKind(String family, String curve, int sizeBits, String certificateAlgorithm) {
        this.family = family;
        this.curve = curve;
        this.sizeBits = sizeBits;
        this.certificateAlgorithm = certificateAlgorithm;
    }

    /** The provider that made keys belong to. */
    static BouncyCastleProvider provider() {
        return PROVIDER;
    }

    /** How certificates and requests under such a key are signed, by its name in the Java platform. */
    public String certificateAlgorithm() {
        return certificateAlgorithm;
    }

    public KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(family, PROVIDER);
        if (curve.isEmpty()) {
            generator.initialize(sizeBits);
        } else {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        return generator.generateKeyPair();
    }
}
