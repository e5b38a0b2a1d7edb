package org.digitaltrade.signatures.cms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * What a signature covers, after its form was found good.
 *
 * @param signedBytes the bytes under the signature; where the profile knows several readings, the preferred first
 * @param messageDigest the digest of the content that they contain
 * @param attributes the signed attributes; empty only for the GM form that signs a digest itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedContent(List<byte[]> signedBytes, byte[] messageDigest, Optional<SignedAttributes> attributes) {

    static SignedContent read(CmsSignature cms, CmsProfile profile) throws CheckFailedException {
        requireTypes(cms, profile);
        Optional<Tlv> element = cms.signer().signedAttributes();
        if (element.isEmpty()) {
            return gmDigest(cms, profile);
        }
        if (profile != CmsProfile.TIMESTAMP_TOKEN && cms.content().isPresent()) {
            throw CheckFailedException.of(VerdictCode.CONTENT_EMBEDDED);
        }
        SignedAttributes attributes = SignedAttributes.read(element.get(), profile.isGm());
        requireContentType(cms, profile, attributes.get(CmsOids.CONTENT_TYPE));
        Tlv digest = attributes.get(CmsOids.MESSAGE_DIGEST);
        if (!digest.is(Tag.OCTET_STRING)) {
            throw malformed(CmsOids.MESSAGE_DIGEST);
        }
        AlgorithmProtection.check(cms.signer(), attributes);
        return new SignedContent(attributes.signedBytes(), digest.content(), Optional.of(attributes));
    }

    static CheckFailedException malformed(String attribute) {
        return CheckFailedException.of(VerdictCode.ATTRIBUTE_MALFORMED).with("cms.attribute", attribute);
    }

    private static void requireTypes(CmsSignature cms, CmsProfile profile) throws CheckFailedException {
        boolean outer = cms.outerType().equals(CmsOids.SIGNED_DATA) || profile.isGm();
        if (!outer || !profile.allowsContentType(cms.contentType())) {
            throw CheckFailedException.of(VerdictCode.CONTENT_TYPE_NOT_ALLOWED)
                    .with("cms.outerType", cms.outerType())
                    .with("cms.contentType", cms.contentType());
        }
    }

    /**
     * Without attributes the signature covers the content itself. That is safe where the content is the digest: signed
     * attributes are always longer than one, so neither form can be passed off as the other.
     */
    private static SignedContent gmDigest(CmsSignature cms, CmsProfile profile) throws CheckFailedException {
        boolean isDigest = cms.content()
                .filter(content -> content.length == DigestAlgorithm.SM3.lengthBytes())
                .isPresent();
        if (!profile.isGm() || !isDigest) {
            throw CheckFailedException.of(VerdictCode.SIGNED_ATTRIBUTES_MISSING);
        }
        byte[] digest = cms.content().get();
        return new SignedContent(List.of(digest), digest, Optional.empty());
    }

    private static void requireContentType(CmsSignature cms, CmsProfile profile, Tlv signed)
            throws CheckFailedException {
        String oid = SignedAttributes.objectIdentifier(signed, CmsOids.CONTENT_TYPE);
        // Products of the GM profile sign its type for data around content that is marked as PKCS #7 data.
        boolean gmData = profile.isGm() && oid.equals(CmsOids.GM_DATA);
        if (!oid.equals(cms.contentType()) && !gmData) {
            throw CheckFailedException.of(VerdictCode.CONTENT_TYPE_MISMATCH)
                    .with("cms.contentType", cms.contentType())
                    .with("cms.signedContentType", oid);
        }
    }

    boolean hasDigest(byte[] digest) {
        return Arrays.equals(messageDigest, digest);
    }
}
