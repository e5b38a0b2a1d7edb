package org.digitaltrade.cli.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.digitaltrade.wire.crypto.CryptoProviders;

/** The kinds of keys, for identities on the ledger and for signing documents. */
public enum KeyType {
    /** P-256: the only kind for an identity on the ledger. */
    EC("EC", "SHA256withECDSA"),
    /** 3072 bits: the least for a new signature on a document. */
    RSA("RSA", "SHA256withRSA"),
    /** The Chinese national curve, for signing documents. */
    SM2("EC", "SM3withSM2");

    private final String algorithm;
    private final String signatureAlgorithm;

    KeyType(String algorithm, String signatureAlgorithm) {
        this.algorithm = algorithm;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    /** The signature algorithm by its name in the Java platform. */
    public String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    /** A new key pair of this kind. */
    public KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CryptoProviders.bouncyCastle());
            generator.initialize(parameters());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("BouncyCastle makes " + this + " keys", e);
        }
    }

    private AlgorithmParameterSpec parameters() {
        return switch (this) {
            case EC -> new ECGenParameterSpec("P-256");
            case RSA -> new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
            case SM2 -> new ECGenParameterSpec("sm2p256v1");
        };
    }
}
