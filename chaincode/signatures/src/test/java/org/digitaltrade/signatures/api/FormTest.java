package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHM_PROTECTION_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.ATTRIBUTE_REPEATED;
import static org.digitaltrade.domain.attestations.VerdictCode.CERTIFICATE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_EMBEDDED;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_TYPE_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_TYPE_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_LIMIT_EXCEEDED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_NOT_FOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_ATTRIBUTES_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_ATTRIBUTES_NOT_DER;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_DIGEST_NOT_GIVEN;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_AMBIGUOUS;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_COUNT;
import static org.digitaltrade.domain.attestations.VerdictCode.STRUCTURE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.TRAILING_BYTES;
import static org.digitaltrade.signatures.samples.CmsSpec.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.CmsSpec;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;

/** One valid signature, bent one field at a time. */
final class FormTest {
    private static final Scene SCENE = Scene.of(Suite.P256_SHA256);
    private static final String GM_SIGNED_DATA = "1.2.156.10197.6.1.4.2.2";
    private static final String GM_DATA = "1.2.156.10197.6.1.4.2.1";

    private static CmsSpec good() {
        return SCENE.cms();
    }

    private static void verdict(VerdictCode code, byte[] cms) {
        VerifyResult result = SCENE.verify(cms);
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    @Test
    void no_bytes_are_no_signature() {
        verdict(SIGNATURE_NOT_FOUND, new byte[0]);
    }

    @Test
    void garbage_and_a_cut_signature_are_malformed() {
        byte[] der = good().der();

        verdict(STRUCTURE_MALFORMED, new byte[] {1, 2, 3});
        verdict(STRUCTURE_MALFORMED, Arrays.copyOf(der, der.length - 1));
    }

    @Test
    void bytes_after_the_end_are_refused() {
        byte[] der = good().der();

        verdict(TRAILING_BYTES, Arrays.copyOf(der, der.length + 1));
    }

    @Test
    void a_signature_larger_than_the_limit_is_refused_unparsed() {
        verdict(SIGNATURE_LIMIT_EXCEEDED, new byte[64 * 1024 + 1]);
    }

    @Test
    void other_content_types_are_refused() {
        verdict(
                CONTENT_TYPE_NOT_ALLOWED,
                good().outerType("1.2.840.113549.1.7.3").der());
        verdict(
                CONTENT_TYPE_NOT_ALLOWED,
                good().contentType("1.2.840.113549.1.7.5").der());
    }

    @Test
    void the_object_identifiers_of_the_gm_profile_are_for_sm2_keys_alone() {
        verdict(CONTENT_TYPE_NOT_ALLOWED, good().outerType(GM_SIGNED_DATA).der());
        verdict(CONTENT_TYPE_NOT_ALLOWED, good().contentType(GM_DATA).der());
    }

    @Test
    void embedded_content_is_refused_whatever_the_digest_says() {
        verdict(CONTENT_EMBEDDED, good().content(Scene.DOCUMENT).der());
        verdict(
                CONTENT_EMBEDDED,
                good().content("EVIL".getBytes(StandardCharsets.US_ASCII)).der());
    }

    @Test
    void there_is_exactly_one_signer() {
        verdict(SIGNER_COUNT, good().signers(0).der());
        verdict(SIGNER_COUNT, good().signers(2).der());
    }

    @Test
    void signed_attributes_can_t_be_passed_off_as_the_document() {
        byte[] attributes = good().signedBytes();
        byte[] confused = good().signingOnly(attributes).der();
        VerifyRequest request = new VerifyRequest(
                SignatureFormat.CMS,
                List.of(Hashes.of(DigestAlgorithm.SHA256, attributes)),
                confused,
                SCENE.lists(),
                Scene.AT,
                Optional.of(Scene.PARTY),
                List.of("CN"));

        assertEquals(SIGNED_ATTRIBUTES_MISSING, SCENE.verify(request).code());
    }

    @Test
    void signed_attributes_are_der() {
        verdict(SIGNED_ATTRIBUTES_NOT_DER, good().reversed().der());
    }

    @Test
    void a_signed_attribute_occurs_once_with_one_value() {
        DEROctetString other = new DEROctetString(new byte[32]);
        DEROctetString same = new DEROctetString(SCENE.digest().bytes());

        verdict(
                ATTRIBUTE_REPEATED,
                good().with(attribute(CMSAttributes.messageDigest, other)).der());
        verdict(
                ATTRIBUTE_REPEATED,
                good().replacing(new Attribute(
                                CMSAttributes.messageDigest, new DERSet(new DEROctetString[] {same, other})))
                        .der());
    }

    @Test
    void content_type_and_digest_are_among_the_signed_attributes() {
        verdict(ATTRIBUTE_MISSING, good().without(CMSAttributes.contentType).der());
        verdict(ATTRIBUTE_MISSING, good().without(CMSAttributes.messageDigest).der());
    }

    @Test
    void a_signed_attribute_has_its_syntax() {
        DERUTF8String text = new DERUTF8String("text");

        verdict(
                ATTRIBUTE_MALFORMED,
                good().replacing(attribute(CMSAttributes.contentType, text)).der());
        verdict(
                ATTRIBUTE_MALFORMED,
                good().replacing(attribute(CMSAttributes.messageDigest, text)).der());
        verdict(
                ATTRIBUTE_MALFORMED,
                good().replacing(attribute(CMSAttributes.signingTime, text)).der());
        verdict(
                ATTRIBUTE_MALFORMED,
                good().replacing(attribute(CMSAttributes.cmsAlgorithmProtect, text))
                        .der());
        verdict(
                ATTRIBUTE_MALFORMED,
                good().replacing(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, text))
                        .der());
    }

    @Test
    void the_signed_content_type_is_that_of_the_content() {
        verdict(
                CONTENT_TYPE_MISMATCH,
                good().replacing(attribute(CMSAttributes.contentType, new ASN1ObjectIdentifier(GM_DATA)))
                        .der());
    }

    @Test
    void the_signed_copy_of_the_algorithms_agrees_where_it_is_present() {
        Attribute other = attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384),
                        CMSAlgorithmProtection.SIGNATURE,
                        Suite.P256_SHA256.signatureIdentifier()));

        verdict(ALGORITHM_PROTECTION_MISMATCH, good().replacing(other).der());
        verdict(PASSED, good().without(CMSAttributes.cmsAlgorithmProtect).der());
    }

    @Test
    void the_signer_s_certificate_is_at_hand() {
        verdict(SIGNER_CERTIFICATE_NOT_FOUND, good().withoutCertificates().der());
    }

    @Test
    void the_signer_s_certificate_may_come_beside_the_signature() {
        VerifyResult result = SCENE.verify(
                good().withoutCertificates().der(),
                SCENE.listsAnd(SCENE.signer().der(), SCENE.authority().der()));

        assertEquals(PASSED, result.code());
    }

    @Test
    void the_signed_reference_binds_the_certificate() {
        Issued twin = Scene.signerSpec(Suite.P256_SHA256)
                .valid("2025-06-01T00:00:00Z", "2029-01-01T00:00:00Z")
                .issuedBy(SCENE.authority());

        verdict(
                SIGNER_CERTIFICATE_NOT_BOUND,
                good().replacing(CmsSpec.reference(twin)).der());
        verdict(PASSED, good().certificate(twin).der());
        verdict(
                SIGNER_CERTIFICATE_AMBIGUOUS,
                good().certificate(twin)
                        .without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                        .der());
    }

    @Test
    void a_reference_with_sha_1_binds_nothing_and_beside_another_it_is_passed_over() {
        CmsSpec both = good().with(attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificate, new SigningCertificate(new ESSCertID(new byte[20]))));

        verdict(PASSED, both.der());
        verdict(
                DIGEST_ALGORITHM_NOT_ALLOWED,
                both.without(PKCSObjectIdentifiers.id_aa_signingCertificateV2).der());
    }

    @Test
    void a_malformed_certificate_in_the_signature_is_refused() {
        Issued version1 =
                Scene.signerSpec(Suite.P256_SHA256).serial(BigInteger.ZERO).issuedBy(SCENE.authority());

        verdict(CERTIFICATE_MALFORMED, good().certificate(version1).der());
    }

    @Test
    void more_certificates_than_the_limit_are_refused() {
        Issued[] many = new Issued[7];
        Arrays.setAll(
                many,
                i -> Scene.signerSpec(Suite.P256_SHA256)
                        .serial(BigInteger.valueOf(100 + i))
                        .issuedBy(SCENE.authority()));

        verdict(SIGNATURE_LIMIT_EXCEEDED, good().certificate(many).der());
    }

    @Test
    void another_document_has_another_digest() {
        ContentDigest other = new ContentDigest(DigestAlgorithm.SHA256, "00".repeat(32));

        verdict(
                DIGEST_MISMATCH,
                CmsSpec.of(SCENE.signer(), other).certificate(SCENE.authority()).der());
    }

    @Test
    void a_digest_under_another_algorithm_than_the_signed_one_proves_nothing() {
        VerifyRequest good = SCENE.request(good().der(), SCENE.lists());
        VerifyRequest other = new VerifyRequest(
                good.format(),
                List.of(Hashes.of(DigestAlgorithm.SM3, Scene.DOCUMENT)),
                good.signature(),
                good.evidence(),
                good.referenceTime(),
                good.party(),
                good.relying());

        assertEquals(SIGNED_DIGEST_NOT_GIVEN, SCENE.verify(other).code());
    }

    @Test
    void a_value_under_another_key_or_changed_is_invalid() {
        verdict(SIGNATURE_INVALID, good().signedBy(Suite.P256_SHA256.generate()).der());
        verdict(
                SIGNATURE_INVALID,
                good().value(value -> {
                            byte[] changed = value.clone();
                            changed[changed.length - 1] ^= 1;
                            return changed;
                        })
                        .der());
        verdict(SIGNATURE_INVALID, good().value(value -> new byte[64]).der());
        verdict(SIGNATURE_INVALID, good().value(value -> new byte[0]).der());
    }
}
