package org.digitaltrade.wire.crypto;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/**
 * Verifies ECDSA over SHA-256 and refuses every form but strict DER with low S. The key is converted to its provider
 * once; thread-safe.
 */
public final class EcdsaVerifier {

    private final Provider provider;
    private final PublicKey key;
    private final BigInteger order;

    private EcdsaVerifier(Provider provider, PublicKey key, BigInteger order) {
        this.provider = provider;
        this.key = key;
        this.order = order;
    }

    /**
     * A verifier with that key.
     *
     * @throws IllegalArgumentException if it is not an EC key
     */
    public static EcdsaVerifier of(PublicKey key) {
        return of(key, CryptoProviders.ecdsa());
    }

    static EcdsaVerifier of(PublicKey key, Provider provider) {
        if (!(key instanceof ECPublicKey ecKey)) {
            throw new IllegalArgumentException("not an EC public key: " + key.getAlgorithm());
        }
        try {
            PublicKey converted =
                    KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(key.getEncoded()));
            return new EcdsaVerifier(provider, converted, ecKey.getParams().getOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("EC public key is not usable", e);
        }
    }

    /** Whether the signature is one over the concatenation of the parts. */
    public boolean verify(byte[] signature, byte[]... parts) {
        return verifyDigest(signature, Sha256.of(parts));
    }

    /** Whether the signature is one over the concatenation of the parts. */
    public boolean verify(ByteString signature, ByteString... parts) {
        return verifyDigest(signature.toByteArray(), Sha256.of(parts));
    }

    /** Whether the signature is one over a message with that SHA-256 digest of 32 bytes. */
    public boolean verifyDigest(byte[] signature, byte[] sha256) {
        if (!EcdsaSignatures.isStrict(signature, order)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("NONEwithECDSA", provider);
            verifier.initVerify(key);
            verifier.update(sha256);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA verification failed in provider " + provider.getName(), e);
        }
    }
}
