package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.EVIDENCE_LIMIT_EXCEEDED;
import static org.digitaltrade.domain.attestations.VerdictCode.EVIDENCE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.OCSP_NOT_SUCCESSFUL;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_STALE;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_STATUS_UNKNOWN;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_ON_HOLD;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_REVOKED_NO_POE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.AnswerSpec;
import org.digitaltrade.signatures.samples.CertificateSpec;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.ListSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Responders' answers about the signer; its authority is shown good by a list of the root. */
final class OcspTest {
    private static final Suite SUITE = Suite.P256_SHA256;
    private static final Scene SCENE = Scene.of(SUITE);
    private static final byte[] CMS = SCENE.cms().der();
    private static final byte[] OF_ROOT =
            ListSpec.by(SCENE.root(), Scene.LISTED_AT).der();

    private static AnswerSpec answer() {
        return answer(Scene.LISTED_AT);
    }

    private static AnswerSpec answer(String thisUpdate) {
        return AnswerSpec.about(SCENE.signer(), SCENE.authority(), thisUpdate);
    }

    private static CertificateSpec responder() {
        return CertificateSpec.signer(SUITE, "Test Responder", "NTRCN-91110108TESTRESP0X");
    }

    private static Issued delegate() {
        return responder().purpose(false, KeyPurposeId.id_kp_OCSPSigning).issuedBy(SCENE.authority());
    }

    private static void verdict(VerdictCode code, byte[]... evidence) {
        VerifyResult result = SCENE.verify(CMS, List.of(evidence));
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    @ParameterizedTest
    @EnumSource
    void the_issuer_s_own_answer_counts_under_every_suite(Suite suite) {
        Scene scene = Scene.of(suite);

        VerifyResult result = scene.verify(
                scene.cms().der(),
                List.of(
                        AnswerSpec.about(scene.authority(), scene.root(), Scene.LISTED_AT)
                                .der(),
                        AnswerSpec.about(scene.signer(), scene.authority(), Scene.LISTED_AT)
                                .der()));

        assertEquals(PASSED, result.code(), () -> result.facts().toString());
    }

    @Test
    void a_responder_certified_for_it_by_the_same_issuer_answers() {
        verdict(PASSED, OF_ROOT, answer().by(delegate()).der());
        verdict(
                PASSED,
                OF_ROOT,
                answer().by(AnswerSpec.noCheck(responder().purpose(false, KeyPurposeId.id_kp_OCSPSigning))
                                .issuedBy(SCENE.authority()))
                        .der());
    }

    @Test
    void a_responder_without_the_purpose_or_of_another_issuer_answers_nothing() {
        Issued purposeless = responder().issuedBy(SCENE.authority());
        Issued ofRoot =
                responder().purpose(false, KeyPurposeId.id_kp_OCSPSigning).issuedBy(SCENE.root());
        Issued forged = responder()
                .purpose(false, KeyPurposeId.id_kp_OCSPSigning)
                .forgedAs(SCENE.authority(), SUITE.generate());
        Issued expired = responder()
                .purpose(false, KeyPurposeId.id_kp_OCSPSigning)
                .valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                .issuedBy(SCENE.authority());

        for (Issued bad : List.of(purposeless, ofRoot, forged, expired)) {
            verdict(REVOCATION_DATA_INVALID, OF_ROOT, answer().by(bad).der());
        }
    }

    @Test
    void a_revoked_responder_answers_nothing() {
        Issued delegate = delegate();
        byte[] list = ListSpec.by(SCENE.authority(), "2026-11-01T00:00:00Z")
                .revoking(delegate, "2026-11-01T00:00:00Z")
                .der();

        verdict(REVOCATION_DATA_STALE, OF_ROOT, list, answer().by(delegate).der());
    }

    @Test
    void an_answer_that_does_not_verify_is_no_data() {
        verdict(
                REVOCATION_DATA_INVALID,
                OF_ROOT,
                answer().signedBy(SUITE.generate()).der());
    }

    @Test
    void an_answer_about_another_certificate_is_no_data() {
        verdict(
                REVOCATION_DATA_MISSING,
                OF_ROOT,
                answer().serial(BigInteger.TEN).der());
        verdict(
                REVOCATION_DATA_MISSING,
                OF_ROOT,
                AnswerSpec.about(SCENE.signer(), SCENE.root(), Scene.LISTED_AT).der());
    }

    @Test
    void the_look_up_digest_may_be_a_newer_one_but_none_unknown() {
        verdict(
                PASSED,
                OF_ROOT,
                answer().digest(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256))
                        .der());
        verdict(
                REVOCATION_DATA_MISSING,
                OF_ROOT,
                answer().digest(new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.2.5")))
                        .der());
    }

    @Test
    void an_unknown_certificate_leaves_the_verdict_open() {
        verdict(REVOCATION_STATUS_UNKNOWN, OF_ROOT, answer().unknown().der());
    }

    @Test
    void revoked_and_held_certificates_are_told_apart() {
        verdict(
                SIGNER_REVOKED_NO_POE,
                OF_ROOT,
                answer().revoked("2026-11-20T00:00:00Z", CRLReason.keyCompromise)
                        .der());
        verdict(
                SIGNER_ON_HOLD,
                OF_ROOT,
                answer().revoked("2026-11-20T00:00:00Z", CRLReason.certificateHold)
                        .der());
        verdict(
                PASSED,
                OF_ROOT,
                answer("2026-11-26T00:00:00Z")
                        .revoked("2026-11-25T00:00:00Z", CRLReason.superseded)
                        .der());
    }

    @Test
    void a_list_that_says_revoked_outweighs_an_answer_that_says_good() {
        byte[] list = ListSpec.by(SCENE.authority(), "2026-11-24T05:00:00Z")
                .revoking(SCENE.signer(), "2026-11-20T00:00:00Z")
                .der();

        verdict(SIGNER_REVOKED_NO_POE, OF_ROOT, list, answer().der());
    }

    @Test
    void old_answers_are_stale_and_an_answer_without_end_lasts_a_day() {
        verdict(REVOCATION_DATA_STALE, OF_ROOT, answer("2026-11-23T11:59:59Z").der());
        verdict(PASSED, OF_ROOT, answer("2026-11-23T12:00:00Z").withoutEnd().der());
        verdict(
                REVOCATION_DATA_STALE,
                OF_ROOT,
                answer().until("2026-11-24T11:00:00Z").der());
    }

    @Test
    void what_is_no_answer_is_said_to_be_none() {
        verdict(OCSP_NOT_SUCCESSFUL, OF_ROOT, new byte[] {0x30, 0x03, 0x0a, 0x01, 0x03});
        verdict(EVIDENCE_MALFORMED, OF_ROOT, new byte[] {0x30, 0x03, 0x0a, 0x01, 0x00});
        verdict(EVIDENCE_LIMIT_EXCEEDED, Collections.nCopies(5, answer().der()).toArray(byte[][]::new));
    }

    @Test
    void an_answer_inside_the_signature_counts() throws IOException {
        byte[] inside = new DLTaggedObject(false, 1, new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                    new ASN1ObjectIdentifier("1.3.6.1.5.5.7.16.2"), ASN1Primitive.fromByteArray(answer().der())
                }))
                .getEncoded();

        VerifyResult result = SCENE.verify(SCENE.cms().list(inside).der(), List.of(OF_ROOT));

        assertEquals(PASSED, result.code(), () -> result.facts().toString());
    }
}
