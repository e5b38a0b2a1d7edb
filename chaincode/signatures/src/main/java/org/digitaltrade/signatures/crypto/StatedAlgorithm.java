package org.digitaltrade.signatures.crypto;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;

/**
 * The signature algorithm that a signature, certificate or list states, found to fit its digest algorithm and its key.
 *
 * @param saltBytes length of the salt for RSASSA-PSS, 0 for others
 */
public record StatedAlgorithm(SignatureAlgorithm algorithm, int saltBytes) {

    private static final Map<ASN1ObjectIdentifier, SignatureAlgorithm> FULL = Map.ofEntries(
            full(PKCSObjectIdentifiers.sha256WithRSAEncryption, SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256),
            full(PKCSObjectIdentifiers.sha384WithRSAEncryption, SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA384),
            full(PKCSObjectIdentifiers.sha512WithRSAEncryption, SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA512),
            full(X9ObjectIdentifiers.ecdsa_with_SHA256, SignatureScheme.ECDSA, DigestAlgorithm.SHA256),
            full(X9ObjectIdentifiers.ecdsa_with_SHA384, SignatureScheme.ECDSA, DigestAlgorithm.SHA384),
            full(X9ObjectIdentifiers.ecdsa_with_SHA512, SignatureScheme.ECDSA, DigestAlgorithm.SHA512),
            full(GMObjectIdentifiers.sm2sign_with_sm3, SignatureScheme.SM2, DigestAlgorithm.SM3));

    /** Algorithms that take no parameters, not even NULL, and whose identifier is also that of their key. */
    private static final Map<ASN1ObjectIdentifier, KeyKind> WITHOUT_PARAMETERS = Map.of(
            EdECObjectIdentifiers.id_Ed25519, KeyKind.ED25519,
            NISTObjectIdentifiers.id_ml_dsa_44, KeyKind.ML_DSA_44,
            NISTObjectIdentifiers.id_ml_dsa_65, KeyKind.ML_DSA_65,
            NISTObjectIdentifiers.id_ml_dsa_87, KeyKind.ML_DSA_87);

    private static final Set<KeyKind> ECDSA_KEYS = Set.copyOf(EnumSet.of(
            KeyKind.P256,
            KeyKind.P384,
            KeyKind.P521,
            KeyKind.BRAINPOOL_P256R1,
            KeyKind.BRAINPOOL_P384R1,
            KeyKind.BRAINPOOL_P512R1));

    /** What products of the GM profile also write for SM2 with SM3 when the key is an SM2 key. */
    private static final Set<ASN1ObjectIdentifier> ALSO_SM2 =
            Set.of(GMObjectIdentifiers.sm2sign, GMObjectIdentifiers.sm2p256v1, X9ObjectIdentifiers.id_ecPublicKey);

    /** The algorithm of a certificate or revocation list, which states its digest with it. */
    public static StatedAlgorithm ofCertificate(AlgorithmIdentifier stated, SubjectKey key)
            throws CheckFailedException {
        if (stated.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return fitting(PssParameters.read(stated), key, stated);
        }
        if (WITHOUT_PARAMETERS.containsKey(stated.getAlgorithm())) {
            return withoutParameters(stated, DigestAlgorithm.SHA512, key);
        }
        return fitting(full(stated), key, stated);
    }

    /** The algorithm of a signer, whose digest algorithm is stated beside it. */
    public static StatedAlgorithm ofSigner(AlgorithmIdentifier stated, DigestAlgorithm digest, SubjectKey key)
            throws CheckFailedException {
        StatedAlgorithm found = signer(stated, digest, key);
        if (found.algorithm.digest() != digest) {
            throw CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                    .with("cms.digestAlgorithm", digest.name())
                    .with("cms.signatureDigest", found.algorithm.digest().name());
        }
        return found;
    }

    /** An algorithm that a syntax without object identifiers names whole. */
    public static StatedAlgorithm named(SignatureAlgorithm algorithm, int saltBytes, SubjectKey key)
            throws CheckFailedException {
        KeyKind kind = key.kind().orElseThrow(() -> keyNotAllowed(key));
        if (!fits(algorithm.scheme(), kind, key)) {
            throw CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                    .with("algorithm.stated", algorithm.toString())
                    .with("algorithm.key", key.algorithm());
        }
        return new StatedAlgorithm(algorithm, saltBytes);
    }

    private static boolean fits(SignatureScheme scheme, KeyKind kind, SubjectKey key) {
        return switch (scheme) {
            case RSA_PKCS1 -> kind == KeyKind.RSA && !key.onlyPss();
            case RSA_PSS -> kind == KeyKind.RSA;
            case ECDSA -> ECDSA_KEYS.contains(kind);
            case SM2 -> kind == KeyKind.SM2;
            case EDDSA -> kind == KeyKind.ED25519;
            case ML_DSA -> kind == KeyKind.ML_DSA_44 || kind == KeyKind.ML_DSA_65 || kind == KeyKind.ML_DSA_87;
        };
    }

    private static StatedAlgorithm signer(AlgorithmIdentifier stated, DigestAlgorithm digest, SubjectKey key)
            throws CheckFailedException {
        ASN1ObjectIdentifier oid = stated.getAlgorithm();
        // RFC 3370 lets an RSA signer state the key's algorithm only, as OpenSSL and many products do.
        if (oid.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return fitting(plain(new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, digest), stated), key, stated);
        }
        if (key.kind().equals(Optional.of(KeyKind.SM2)) && ALSO_SM2.contains(oid)) {
            return new StatedAlgorithm(new SignatureAlgorithm(SignatureScheme.SM2, DigestAlgorithm.SM3), 0);
        }
        // ML-DSA hashes by itself; the digest beside it is the signer's choice.
        if (WITHOUT_PARAMETERS.containsKey(oid) && !oid.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return withoutParameters(stated, digest, key);
        }
        return ofCertificate(stated, key);
    }

    private static StatedAlgorithm withoutParameters(AlgorithmIdentifier stated, DigestAlgorithm digest, SubjectKey key)
            throws CheckFailedException {
        KeyKind kind = WITHOUT_PARAMETERS.get(stated.getAlgorithm());
        if (kind == null || stated.getParameters() != null || digest == DigestAlgorithm.SM3) {
            throw notAllowed(stated);
        }
        if (!key.kind().equals(Optional.of(kind))) {
            throw inconsistent(stated, key);
        }
        SignatureScheme scheme = kind == KeyKind.ED25519 ? SignatureScheme.EDDSA : SignatureScheme.ML_DSA;
        return new StatedAlgorithm(new SignatureAlgorithm(scheme, digest), 0);
    }

    private static Map.Entry<ASN1ObjectIdentifier, SignatureAlgorithm> full(
            ASN1ObjectIdentifier oid, SignatureScheme scheme, DigestAlgorithm digest) {
        return Map.entry(oid, new SignatureAlgorithm(scheme, digest));
    }

    private static StatedAlgorithm full(AlgorithmIdentifier stated) throws CheckFailedException {
        SignatureAlgorithm algorithm = FULL.get(stated.getAlgorithm());
        if (algorithm == null) {
            throw notAllowed(stated);
        }
        return plain(algorithm, stated);
    }

    private static StatedAlgorithm plain(SignatureAlgorithm algorithm, AlgorithmIdentifier stated)
            throws CheckFailedException {
        ASN1Encodable parameters = stated.getParameters();
        if (parameters != null && !DERNull.INSTANCE.equals(parameters)) {
            throw notAllowed(stated);
        }
        return new StatedAlgorithm(algorithm, 0);
    }

    private static StatedAlgorithm fitting(StatedAlgorithm algorithm, SubjectKey key, AlgorithmIdentifier stated)
            throws CheckFailedException {
        KeyKind kind = key.kind().orElseThrow(() -> keyNotAllowed(key));
        if (!fits(algorithm.algorithm.scheme(), kind, key)) {
            throw inconsistent(stated, key);
        }
        return algorithm;
    }

    private static CheckFailedException inconsistent(AlgorithmIdentifier stated, SubjectKey key) {
        return CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                .with("algorithm.stated", stated.getAlgorithm().getId())
                .with("algorithm.key", key.algorithm());
    }

    static CheckFailedException notAllowed(AlgorithmIdentifier stated) {
        return CheckFailedException.of(VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED)
                .with("algorithm.stated", stated.getAlgorithm().getId());
    }

    static CheckFailedException keyNotAllowed(SubjectKey key) {
        return CheckFailedException.of(VerdictCode.KEY_NOT_ALLOWED)
                .with("key.algorithm", key.algorithm())
                .with("key.bits", Integer.toString(key.bits()));
    }
}
