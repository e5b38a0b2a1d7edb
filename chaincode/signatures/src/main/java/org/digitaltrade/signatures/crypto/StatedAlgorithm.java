package org.digitaltrade.signatures.crypto;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
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

    private static final Map<ASN1ObjectIdentifier, SignatureAlgorithm> FULL = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256),
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA384),
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA512),
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA256),
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA384),
            X9ObjectIdentifiers.ecdsa_with_SHA512,
            new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA512),
            GMObjectIdentifiers.sm2sign_with_sm3,
            new SignatureAlgorithm(SignatureScheme.SM2, DigestAlgorithm.SM3));

    /** What products of the GM profile also write for SM2 with SM3 when the key is an SM2 key. */
    private static final Set<ASN1ObjectIdentifier> ALSO_SM2 =
            Set.of(GMObjectIdentifiers.sm2sign, GMObjectIdentifiers.sm2p256v1, X9ObjectIdentifiers.id_ecPublicKey);

    /** The algorithm of a certificate or revocation list, which states its digest with it. */
    public static StatedAlgorithm ofCertificate(AlgorithmIdentifier stated, SubjectKey key)
            throws CheckFailedException {
        if (stated.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return fitting(PssParameters.read(stated), key, stated);
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
        return ofCertificate(stated, key);
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
        SignatureScheme scheme = algorithm.algorithm.scheme();
        boolean fits = switch (scheme) {
            case RSA_PKCS1 -> kind == KeyKind.RSA && !key.onlyPss();
            case RSA_PSS -> kind == KeyKind.RSA;
            case ECDSA -> kind == KeyKind.P256 || kind == KeyKind.P384;
            case SM2 -> kind == KeyKind.SM2;
        };
        if (!fits) {
            throw CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                    .with("algorithm.stated", stated.getAlgorithm().getId())
                    .with("algorithm.key", key.algorithm());
        }
        return algorithm;
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
