package org.digitaltrade.cli.documents;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/**
 * The algorithms of one signature: a digest, and what signs it.
 *
 * @param digest of the document and of the signed attributes
 * @param name for the provider
 * @param parameters for the provider, where the name does not say all
 * @param signatureIdentifier as the signature states it
 */
record SignatureSuite(
        DigestAlgorithm digest,
        String name,
        Optional<AlgorithmParameterSpec> parameters,
        AlgorithmIdentifier signatureIdentifier) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final int PSS_TRAILER_FIELD = 1;
    private static final Map<ASN1ObjectIdentifier, String> ML_DSA = Map.of(
            NISTObjectIdentifiers.id_ml_dsa_44, "ML-DSA-44",
            NISTObjectIdentifiers.id_ml_dsa_65, "ML-DSA-65",
            NISTObjectIdentifiers.id_ml_dsa_87, "ML-DSA-87");

    /** @throws InvalidKeyException if such a key does not sign with that digest */
    static SignatureSuite of(PublicKey key, DigestAlgorithm digest, RsaPadding rsaPadding) throws InvalidKeyException {
        AlgorithmIdentifier kind =
                SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
        boolean sm2 = GMObjectIdentifiers.sm2p256v1.equals(kind.getParameters());
        if (sm2 != (digest == DigestAlgorithm.SM3)) {
            throw new InvalidKeyException("an SM2 key signs SM3 digests, and no other key does");
        }
        if (sm2) {
            return plain(digest, "SM3withSM2", GMObjectIdentifiers.sm2sign_with_sm3);
        }
        if (kind.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return plain(digest, digest + "withECDSA", ecdsa(digest));
        }
        if (kind.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return rsaPadding == RsaPadding.PSS ? pss(digest) : pkcs1(digest);
        }
        if (kind.getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
            if (digest != DigestAlgorithm.SHA512) {
                throw new InvalidKeyException("an Ed25519 key signs SHA-512 digests (RFC 8419)");
            }
            return plain(digest, "Ed25519", kind.getAlgorithm());
        }
        if (ML_DSA.containsKey(kind.getAlgorithm())) {
            return plain(digest, ML_DSA.get(kind.getAlgorithm()), kind.getAlgorithm());
        }
        throw new InvalidKeyException("a document key is RSA, EC, SM2, Ed25519 or ML-DSA");
    }

    /** @param device the provider of a key that never leaves it; empty for a key in memory */
    Signature signature(Optional<Provider> device) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name, device.orElse(PROVIDER));
        if (parameters.isPresent()) {
            signature.setParameter(parameters.get());
        }
        return signature;
    }

    MessageDigest messageDigest() throws GeneralSecurityException {
        return MessageDigest.getInstance(digest.oid(), PROVIDER);
    }

    AlgorithmIdentifier digestIdentifier() {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()));
    }

    private static SignatureSuite plain(DigestAlgorithm digest, String name, ASN1ObjectIdentifier oid) {
        return new SignatureSuite(digest, name, Optional.empty(), new AlgorithmIdentifier(oid));
    }

    private static SignatureSuite pkcs1(DigestAlgorithm digest) {
        return new SignatureSuite(
                digest, digest + "withRSA", Optional.empty(), new AlgorithmIdentifier(rsa(digest), DERNull.INSTANCE));
    }

    private static SignatureSuite pss(DigestAlgorithm digest) {
        String hash = "SHA-" + digest.name().substring("SHA".length());
        AlgorithmParameterSpec spec = new PSSParameterSpec(
                hash, "MGF1", new MGF1ParameterSpec(hash), digest.lengthBytes(), PSS_TRAILER_FIELD);
        AlgorithmIdentifier identifier =
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest.oid()), DERNull.INSTANCE);
        RSASSAPSSparams stated = new RSASSAPSSparams(
                identifier,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, identifier),
                new ASN1Integer(digest.lengthBytes()),
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
        return new SignatureSuite(
                digest,
                digest + "withRSAandMGF1",
                Optional.of(spec),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, stated));
    }

    private static ASN1ObjectIdentifier rsa(DigestAlgorithm digest) {
        return switch (digest) {
            case SHA384 -> PKCSObjectIdentifiers.sha384WithRSAEncryption;
            case SHA512 -> PKCSObjectIdentifiers.sha512WithRSAEncryption;
            case SHA256, SM3 -> PKCSObjectIdentifiers.sha256WithRSAEncryption;
        };
    }

    private static ASN1ObjectIdentifier ecdsa(DigestAlgorithm digest) {
        return switch (digest) {
            case SHA384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
            case SHA512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
            case SHA256, SM3 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
        };
    }
}
