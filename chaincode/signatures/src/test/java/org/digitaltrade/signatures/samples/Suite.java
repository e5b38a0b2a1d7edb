package org.digitaltrade.signatures.samples;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.signatures.crypto.Bc;

/** Every combination of key, padding and digest that a signature may use. */
public enum Suite {
    SM2(DigestAlgorithm.SM3, "sm2p256v1", 0, "SM3withSM2"),
    P256_SHA256(DigestAlgorithm.SHA256, "P-256", 0, "SHA256withECDSA"),
    P256_SHA384(DigestAlgorithm.SHA384, "P-256", 0, "SHA384withECDSA"),
    P384_SHA384(DigestAlgorithm.SHA384, "P-384", 0, "SHA384withECDSA"),
    P384_SHA512(DigestAlgorithm.SHA512, "P-384", 0, "SHA512withECDSA"),
    P521_SHA512(DigestAlgorithm.SHA512, "P-521", 0, "SHA512withECDSA"),
    BRAINPOOL256_SHA256(DigestAlgorithm.SHA256, "brainpoolP256r1", 0, "SHA256withECDSA"),
    BRAINPOOL384_SHA384(DigestAlgorithm.SHA384, "brainpoolP384r1", 0, "SHA384withECDSA"),
    BRAINPOOL512_SHA512(DigestAlgorithm.SHA512, "brainpoolP512r1", 0, "SHA512withECDSA"),
    ED25519(DigestAlgorithm.SHA512, "Ed25519", 0, "Ed25519"),
    MLDSA44(DigestAlgorithm.SHA256, "ML-DSA-44", 0, "ML-DSA-44"),
    MLDSA65(DigestAlgorithm.SHA512, "ML-DSA-65", 0, "ML-DSA-65"),
    MLDSA87(DigestAlgorithm.SHA512, "ML-DSA-87", 0, "ML-DSA-87"),
    RSA3072_SHA256(DigestAlgorithm.SHA256, "RSA", 3072, "SHA256withRSA"),
    RSA3072_SHA512(DigestAlgorithm.SHA512, "RSA", 3072, "SHA512withRSA"),
    RSA3072_PSS_SHA256(DigestAlgorithm.SHA256, "RSA", 3072, "SHA256withRSAandMGF1"),
    RSA3072_PSS_SHA384(DigestAlgorithm.SHA384, "RSA", 3072, "SHA384withRSAandMGF1"),
    RSA2048_SHA256(DigestAlgorithm.SHA256, "RSA", 2048, "SHA256withRSA"),
    RSA4096_SHA512(DigestAlgorithm.SHA512, "RSA", 4096, "SHA512withRSA");

    private final DigestAlgorithm digest;
    private final String curveOrRsa;
    private final int bits;
    private final String algorithm;

    Suite(DigestAlgorithm digest, String curveOrRsa, int bits, String algorithm) {
        this.digest = digest;
        this.curveOrRsa = curveOrRsa;
        this.bits = bits;
        this.algorithm = algorithm;
    }

    public DigestAlgorithm digest() {
        return digest;
    }

    /** How a certificate under such a key is signed. */
    public String certificateAlgorithm() {
        return algorithm;
    }

    public KeyPair generate() {
        try {
            if (isOwnAlgorithm()) {
                return KeyPairGenerator.getInstance(algorithm, Bc.PROVIDER).generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance(bits > 0 ? "RSA" : "EC", Bc.PROVIDER);
            if (bits > 0) {
                generator.initialize(bits);
            } else {
                generator.initialize(new ECGenParameterSpec(curveOrRsa));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sign(PrivateKey key, byte[] data) {
        try {
            Signature signature = Signature.getInstance(algorithm, Bc.PROVIDER);
            if (isPss()) {
                String hash = "SHA-" + 8 * digest.lengthBytes();
                signature.setParameter(
                        new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), digest.lengthBytes(), 1));
            }
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public AlgorithmIdentifier digestIdentifier() {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()));
    }

    public AlgorithmIdentifier signatureIdentifier() {
        if (isPss()) {
            AlgorithmIdentifier hash =
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE);
            return new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_RSASSA_PSS,
                    new RSASSAPSSparams(
                            hash,
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
                            new ASN1Integer(digest.lengthBytes()),
                            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
        }
        return bits > 0 ? new AlgorithmIdentifier(oid(), DERNull.INSTANCE) : new AlgorithmIdentifier(oid());
    }

    /** Keys that know how to sign. */
    private boolean isOwnAlgorithm() {
        return algorithm.equals(curveOrRsa);
    }

    private boolean isPss() {
        return algorithm.endsWith("MGF1");
    }

    private ASN1ObjectIdentifier oid() {
        return switch (algorithm) {
            case "SM3withSM2" -> GMObjectIdentifiers.sm2sign_with_sm3;
            case "SHA256withECDSA" -> X9ObjectIdentifiers.ecdsa_with_SHA256;
            case "SHA384withECDSA" -> X9ObjectIdentifiers.ecdsa_with_SHA384;
            case "Ed25519" -> EdECObjectIdentifiers.id_Ed25519;
            case "ML-DSA-44" -> NISTObjectIdentifiers.id_ml_dsa_44;
            case "ML-DSA-65" -> NISTObjectIdentifiers.id_ml_dsa_65;
            case "ML-DSA-87" -> NISTObjectIdentifiers.id_ml_dsa_87;
            case "SHA512withECDSA" -> X9ObjectIdentifiers.ecdsa_with_SHA512;
            case "SHA256withRSA" -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
            default -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
        };
    }
}
