package org.digitaltrade.signatures.cms;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The signed reference to the signer's certificate (ESS signing-certificate-v2, RFC 5035): its first entry names the
 * certificate. The older attribute with SHA-1 binds nothing any more: alone it is refused,
 * beside the other, as timestamping authorities write it for old readers, it is passed over.
 */
final class CertificateReference {
    private final ESSCertIDv2 first;
    private final DigestAlgorithm digest;

    private CertificateReference(ESSCertIDv2 first, DigestAlgorithm digest) {
        this.first = first;
        this.digest = digest;
    }

    /** Empty if the signature has no reference, which plain CMS need not have. */
    static Optional<CertificateReference> find(SignedAttributes attributes) throws CheckFailedException {
        Optional<Tlv> attribute = attributes.find(CmsOids.SIGNING_CERTIFICATE_V2);
        if (attribute.isEmpty() && attributes.find(CmsOids.SIGNING_CERTIFICATE).isPresent()) {
            throw CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                    .with("cms.attribute", CmsOids.SIGNING_CERTIFICATE);
        }
        return attribute.isEmpty() ? Optional.empty() : Optional.of(read(attribute.get()));
    }

    private static CertificateReference read(Tlv attribute) throws CheckFailedException {
        ESSCertIDv2 first;
        try {
            first = Structures.read(
                    attribute.encoded(),
                    value -> SigningCertificateV2.getInstance(value).getCerts()[0]);
        } catch (MalformedDerException e) {
            throw SignedContent.malformed(CmsOids.SIGNING_CERTIFICATE_V2);
        }
        String oid = first.getHashAlgorithm().getAlgorithm().getId();
        Optional<DigestAlgorithm> digest = DigestAlgorithm.ofOid(oid);
        if (digest.isEmpty()) {
            throw CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                    .with("cms.referenceDigestAlgorithm", oid);
        }
        return new CertificateReference(first, digest.get());
    }

    void requirePolicy(PolicyCheck policy, AlgorithmUse use) throws CheckFailedException {
        policy.use(digest, use);
    }

    boolean names(ParsedCertificate certificate) {
        return Arrays.equals(first.getCertHash(), Hashes.digest(digest, certificate.der()))
                && issuerMatches(certificate);
    }

    private boolean issuerMatches(ParsedCertificate certificate) {
        IssuerSerial stated = first.getIssuerSerial();
        if (stated == null) {
            return true;
        }
        GeneralName[] names = stated.getIssuer().getNames();
        return names.length == 1
                && names[0].getTagNo() == GeneralName.directoryName
                && names[0].getName().equals(certificate.structure().getIssuer())
                && stated.getSerial().getValue().equals(certificate.serialNumber());
    }
}
