package org.digitaltrade.signatures.cms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The checks of one CMS signature that need no trust: form, signer's certificate, algorithms, digest and value. Each step
 * throws what it finds; the caller decides which steps still make sense after a failure.
 */
public final class CmsCheck implements DocumentSignature {
    private final CmsSignature cms;
    private final AlgorithmUse use;
    private final CmsProfile profile;
    private final List<ParsedCertificate> named;
    private final SignedContent content;

    private CmsCheck(
            CmsSignature cms,
            AlgorithmUse use,
            CmsProfile profile,
            List<ParsedCertificate> named,
            SignedContent content) {
        this.cms = cms;
        this.use = use;
        this.profile = profile;
        this.named = named;
        this.content = content;
    }

    /**
     * A signature on a document.
     *
     * @param atHand the certificates in the signature and beside it
     */
    public static CmsCheck document(CmsSignature cms, List<ParsedCertificate> atHand) throws CheckFailedException {
        List<ParsedCertificate> named = named(cms, atHand);
        CmsProfile profile = isSm2(named) ? CmsProfile.DETACHED_GM : CmsProfile.DETACHED;
        return new CmsCheck(cms, AlgorithmUse.SIGNATURE, profile, named, SignedContent.read(cms, profile));
    }

    /** A timestamp token, whose content is inside. */
    public static CmsCheck timestampToken(CmsSignature cms, List<ParsedCertificate> atHand)
            throws CheckFailedException {
        CmsProfile profile = CmsProfile.TIMESTAMP_TOKEN;
        return new CmsCheck(cms, AlgorithmUse.TIMESTAMP, profile, named(cms, atHand), SignedContent.read(cms, profile));
    }

    private static List<ParsedCertificate> named(CmsSignature cms, List<ParsedCertificate> atHand)
            throws CheckFailedException {
        try {
            List<ParsedCertificate> named = new ArrayList<>();
            for (ParsedCertificate certificate : atHand) {
                if (cms.signer().names(certificate)) {
                    named.add(certificate);
                }
            }
            return named.stream().distinct().sorted().toList();
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static boolean isSm2(List<ParsedCertificate> certificates) {
        return !certificates.isEmpty()
                && certificates.stream()
                        .allMatch(certificate -> certificate.key().kind().equals(Optional.of(KeyKind.SM2)));
    }

    /** The signer's certificate: the one that the signed reference names, or without a reference the only one. */
    @Override
    public ParsedCertificate signer(PolicyCheck policy) throws CheckFailedException {
        Optional<CertificateReference> reference = reference();
        if (named.isEmpty()) {
            throw CheckFailedException.of(VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND);
        }
        if (reference.isEmpty()) {
            if (named.size() > 1) {
                throw CheckFailedException.of(VerdictCode.SIGNER_CERTIFICATE_AMBIGUOUS);
            }
            return named.get(0);
        }
        reference.get().requirePolicy(policy, use);
        return named.stream()
                .filter(reference.get()::names)
                .findFirst()
                .orElseThrow(() -> CheckFailedException.of(VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND)
                        .with("signer.certificateSha256", named.get(0).sha256()));
    }

    /** Whether the signature names its signer's certificate itself, as the level B demands. */
    @Override
    public boolean hasReference() throws CheckFailedException {
        return reference().isPresent();
    }

    private Optional<CertificateReference> reference() throws CheckFailedException {
        return content.attributes().isEmpty()
                ? Optional.empty()
                : CertificateReference.find(content.attributes().get());
    }

    @Override
    public DigestAlgorithm digestAlgorithm() throws CheckFailedException {
        String oid = cms.signer().digestAlgorithm().getAlgorithm().getId();
        return DigestAlgorithm.ofOid(oid)
                .orElseThrow(() -> CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                        .with("cms.digestAlgorithm", oid));
    }

    /** The signature algorithm, found to fit digest and key and to be allowed at some time. */
    @Override
    public StatedAlgorithm algorithm(ParsedCertificate signer, PolicyCheck policy) throws CheckFailedException {
        StatedAlgorithm algorithm =
                StatedAlgorithm.ofSigner(cms.signer().signatureAlgorithm(), digestAlgorithm(), signer.key());
        policy.use(algorithm, signer.key(), use);
        return algorithm;
    }

    @Override
    public void requireDigest(ContentDigest expected) throws CheckFailedException {
        if (!content.hasDigest(expected.bytes())) {
            throw CheckFailedException.of(VerdictCode.DIGEST_MISMATCH)
                    .with("digest.given", expected.toString())
                    .with("digest.signed", HexFormat.of().formatHex(content.messageDigest()));
        }
    }

    @Override
    public void requireValue(ParsedCertificate signer, StatedAlgorithm algorithm, WorkBudget budget)
            throws CheckFailedException {
        byte[] value = cms.signer().value();
        byte[] usual = profile.isGm() ? SignatureValues.ofRawSm2(value) : value;
        for (byte[] signed : content.signedBytes()) {
            if (SignatureValues.verify(algorithm, signer.key(), signed, usual, budget)) {
                return;
            }
        }
        throw CheckFailedException.of(VerdictCode.SIGNATURE_INVALID);
    }

    /** The signing time that the signer claims. */
    @Override
    public Optional<Instant> claimedTime() throws CheckFailedException {
        Optional<Tlv> attribute = content.attributes().flatMap(found -> found.find(CmsOids.SIGNING_TIME));
        try {
            return attribute.isEmpty() ? Optional.empty() : Optional.of(StrictTime.parse(attribute.get()));
        } catch (MalformedDerException e) {
            throw SignedContent.malformed(CmsOids.SIGNING_TIME);
        }
    }

    @Override
    public List<byte[]> stamped() {
        return List.of(cms.signer().value());
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("cms.signedAttributes", String.join(" ", attributeTypes())));
    }

    /** The types of the signed attributes, dotted, in ascending order. */
    private List<String> attributeTypes() {
        return content.attributes().map(SignedAttributes::types).orElse(List.of());
    }
}
