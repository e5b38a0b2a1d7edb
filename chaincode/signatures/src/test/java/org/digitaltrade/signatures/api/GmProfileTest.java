package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHMS_INCONSISTENT;
import static org.digitaltrade.domain.attestations.VerdictCode.CONTENT_EMBEDDED;
import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_ATTRIBUTES_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNED_ATTRIBUTES_NOT_DER;
import static org.digitaltrade.signatures.samples.CmsSpec.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.CmsSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that Chinese certification bodies' products write, and that they stay theirs. */
final class GmProfileTest {
    private static final Scene SM2 = Scene.of(Suite.SM2);
    private static final Scene EC = Scene.of(Suite.P256_SHA256);
    private static final String GM_SIGNED_DATA = "1.2.156.10197.6.1.4.2.2";
    private static final String GM_DATA = "1.2.156.10197.6.1.4.2.1";

    private static VerifyResult verdict(VerdictCode code, Scene scene, CmsSpec cms) {
        VerifyResult result = scene.verify(cms.der());
        assertEquals(code, result.code(), () -> result.facts().toString());
        return result;
    }

    private static CmsSpec unprotected() {
        return SM2.cms().without(CMSAttributes.cmsAlgorithmProtect);
    }

    private static CmsSpec gmTypes() {
        return SM2.cms()
                .outerType(GM_SIGNED_DATA)
                .contentType(GM_DATA)
                .replacing(attribute(CMSAttributes.contentType, new ASN1ObjectIdentifier(GM_DATA)));
    }

    /** r and s of 32 octets each. */
    private static byte[] raw(byte[] der) {
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] raw = new byte[64];
        for (int i = 0; i < 2; i++) {
            BigInteger number = ASN1Integer.getInstance(pair.getObjectAt(i)).getValue();
            System.arraycopy(BigIntegers.asUnsignedByteArray(32, number), 0, raw, 32 * i, 32);
        }
        return raw;
    }

    @Test
    void the_gm_object_identifiers_pass() {
        verdict(PASSED, SM2, gmTypes());
    }

    @Test
    void the_gm_type_for_data_may_be_signed_around_pkcs_7_data() {
        verdict(
                PASSED,
                SM2,
                SM2.cms().replacing(attribute(CMSAttributes.contentType, new ASN1ObjectIdentifier(GM_DATA))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.156.10197.1.501", "1.2.156.10197.1.301.1", "1.2.156.10197.1.301", "1.2.840.10045.2.1"})
    void each_identifier_that_products_write_for_sm2_passes(String oid) {
        verdict(PASSED, SM2, unprotected().signatureIdentifier(new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid))));
    }

    @Test
    void an_identifier_with_its_arc_missing_is_refused() {
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                SM2,
                unprotected()
                        .signatureIdentifier(new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.501"))));
    }

    @Test
    void attributes_signed_in_the_order_received_pass_for_sm2_alone() {
        verdict(PASSED, SM2, SM2.cms().reversed());
        verdict(SIGNED_ATTRIBUTES_NOT_DER, EC, EC.cms().reversed());
    }

    @Test
    void a_raw_value_passes_for_sm2_alone() {
        verdict(PASSED, SM2, SM2.cms().value(GmProfileTest::raw));
        verdict(SIGNATURE_INVALID, EC, EC.cms().value(GmProfileTest::raw));
    }

    @Test
    void the_document_s_digest_may_be_the_signed_content() {
        byte[] digest = SM2.digest().bytes();
        VerifyResult result = verdict(
                PASSED, SM2, SM2.cms().signingOnly(digest).content(digest).value(GmProfileTest::raw));

        assertEquals(SignatureLevel.NA, result.level());
    }

    @Test
    void signed_content_of_another_length_than_a_digest_is_refused() {
        byte[] digest = SM2.digest().bytes();
        byte[] attributes = SM2.cms().signedBytes();

        verdict(
                SIGNED_ATTRIBUTES_MISSING,
                SM2,
                SM2.cms().signingOnly(attributes).content(attributes));
        verdict(SIGNED_ATTRIBUTES_MISSING, SM2, SM2.cms().signingOnly(digest).content(Arrays.copyOf(digest, 33)));
        verdict(SIGNED_ATTRIBUTES_MISSING, SM2, SM2.cms().signingOnly(digest));
    }

    @Test
    void the_digest_as_content_is_the_document_s() {
        byte[] other = new byte[32];

        verdict(DIGEST_MISMATCH, SM2, SM2.cms().signingOnly(other).content(other));
        verdict(
                SIGNATURE_INVALID,
                SM2,
                SM2.cms().signingOnly(other).content(SM2.digest().bytes()));
    }

    @Test
    void the_digest_form_is_for_sm2_alone() {
        byte[] digest = EC.digest().bytes();

        verdict(SIGNED_ATTRIBUTES_MISSING, EC, EC.cms().signingOnly(digest).content(digest));
    }

    @Test
    void content_beside_attributes_is_refused_here_too() {
        verdict(CONTENT_EMBEDDED, SM2, SM2.cms().content(SM2.digest().bytes()));
    }

    @Test
    void sm2_goes_with_sm3_only() {
        verdict(
                ALGORITHMS_INCONSISTENT,
                SM2,
                unprotected().digestIdentifier(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)));
    }

    @Test
    void an_sm2_key_does_not_verify_ecdsa() {
        verdict(
                ALGORITHMS_INCONSISTENT,
                SM2,
                unprotected()
                        .digestIdentifier(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256))
                        .signatureIdentifier(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)));
        verdict(
                ALGORITHMS_INCONSISTENT,
                EC,
                EC.cms()
                        .without(CMSAttributes.cmsAlgorithmProtect)
                        .digestIdentifier(new AlgorithmIdentifier(GMObjectIdentifiers.sm3))
                        .signatureIdentifier(new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3)));
    }
}
