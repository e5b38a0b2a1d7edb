package org.digitaltrade.wire.crypto;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Signs with ECDSA over SHA-256, DER with low S. The key is converted to its provider once; thread-safe. */
public final class EcdsaSigner {

    private final Provider provider;
    private final PrivateKey key;
    private final BigInteger order;

    private EcdsaSigner(Provider provider, PrivateKey key, BigInteger order) {
        this.provider = provider;
        this.key = key;
        this.order = order;
    }

    /**
     * A signer with that key, which must be an exportable EC key.
     *
     * @throws IllegalArgumentException if it is another kind of key
     */
    public static EcdsaSigner of(PrivateKey key) {
        return of(key, CryptoProviders.ecdsa());
    }

    static EcdsaSigner of(PrivateKey key, Provider provider) {
        if (!(key instanceof ECPrivateKey ecKey) || key.getEncoded() == null) {
            throw new IllegalArgumentException("not an exportable EC private key: " + key.getAlgorithm());
        }
        try {
            PrivateKey converted =
                    KeyFactory.getInstance("EC", provider).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
            return new EcdsaSigner(provider, converted, ecKey.getParams().getOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("EC private key is not usable", e);
        }
    }

    /** A signer with the key of a PKCS#8 PEM file. */
    public static EcdsaSigner fromPem(String pem) {
        return of(Pem.privateKey(pem));
    }

    /** Signs the concatenation of the parts. */
    public byte[] sign(byte[]... parts) {
        return signDigest(Sha256.of(parts));
    }

    /** Signs the concatenation of the parts. */
    public byte[] sign(ByteString... parts) {
        return signDigest(Sha256.of(parts));
    }

    /** Signs a SHA-256 digest of 32 bytes. */
    public byte[] signDigest(byte[] sha256) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA", provider);
            signature.initSign(key);
            signature.update(sha256);
            return EcdsaSignatures.toLowS(signature.sign(), order);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA signing failed in provider " + provider.getName(), e);
        }
    }
}
