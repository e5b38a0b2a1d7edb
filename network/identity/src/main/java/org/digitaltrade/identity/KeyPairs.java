package org.digitaltrade.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Key pairs on P-256, the curve of all identities here. */
public final class KeyPairs {

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private KeyPairs() {}

    /** A new key pair from the system's secure random source. */
    public static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("BouncyCastle has P-256", e);
        }
    }

    /** Whether the public key is the private one's. */
    static boolean match(PublicKey publicKey, PrivateKey privateKey) {
        return publicKey instanceof ECPublicKey point
                && privateKey instanceof ECPrivateKey scalar
                && point.getParameters().equals(scalar.getParameters())
                && point.getQ()
                        .equals(scalar.getParameters()
                                .getG()
                                .multiply(scalar.getD())
                                .normalize());
    }
}
