package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.ALGORITHM_EXPIRED;
import static org.digitaltrade.domain.attestations.VerdictCode.EVIDENCE_LIMIT_EXCEEDED;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_EXPIRED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_NOT_YET_VALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_REVOKED;
import static org.digitaltrade.domain.attestations.VerdictCode.TIMESTAMP_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.TIMESTAMP_NOT_TRUSTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.BestSignatureTime;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.KeyRule;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.samples.CertificateSpec;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.ListSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.digitaltrade.signatures.samples.TokenSpec;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.digitaltrade.signatures.trust.TrustView;
import org.junit.jupiter.api.Test;

/** Tokens over the signature, from an authority under a root that the list grants for timestamps. */
final class TimestampTest {
    private static final Suite SUITE = Suite.P256_SHA256;
    private static final Scene SCENE = Scene.of(SUITE);
    private static final Issued ROOT =
            CertificateSpec.authority(SUITE, "Test Time Root").selfSigned();
    private static final Issued AUTHORITY =
            authority().purpose(true, KeyPurposeId.id_kp_timeStamping).issuedBy(ROOT);
    private static final String STAMPED_AT = "2026-11-10T00:00:00Z";
    private static final byte[] CMS = SCENE.cms().der();

    private static CertificateSpec authority() {
        return CertificateSpec.signer(SUITE, "Test Time Authority", "NTRCN-91110108TIMETEST0X");
    }

    private static TrustView trust(ServiceStatus status, Issued listed) {
        TrustServiceEntry issuing = SCENE.service();
        TrustServiceEntry stamping = new TrustServiceEntry(
                "test-time",
                issuing.provider(),
                ServiceType.TSA,
                List.of(Base64.getEncoder().encodeToString(listed.der())),
                List.of(new StatusEntry(status, Instant.parse("2020-01-01T00:00:00Z"))),
                Optional.empty());
        return new TrustSnapshot(List.of(Scene.listed(issuing), Scene.listed(stamping)), List.of());
    }

    private static byte[] value(byte[] cms) {
        try {
            return CmsSignature.parse(cms).signer().value();
        } catch (CheckFailedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TokenSpec token(String generatedAt) {
        return TokenSpec.by(AUTHORITY, generatedAt, value(CMS));
    }

    private static VerifyResult verify(byte[]... evidence) {
        return verify(SCENE, CMS, SCENE.listsAnd(evidence));
    }

    private static VerifyResult verify(Scene scene, byte[] cms, List<byte[]> evidence) {
        return AttestationVerifier.verify(
                scene.request(cms, evidence), trust(ServiceStatus.GRANTED, ROOT), AlgorithmPolicy.BASELINE);
    }

    private static void verdict(VerdictCode code, VerifyResult result) {
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    private static BestSignatureTime stamped(String time) {
        return new BestSignatureTime(Instant.parse(time), BestSignatureTime.Source.TIMESTAMP);
    }

    @Test
    void a_token_proves_an_earlier_time_and_its_own_revocation_is_noted_as_not_proved() {
        VerifyResult result = verify(token(STAMPED_AT).der());

        verdict(PASSED, result);
        assertEquals(SignatureLevel.T, result.level());
        assertEquals(Optional.of(stamped(STAMPED_AT)), result.bestSignatureTime());
        assertTrue(result.facts().contains(new Fact("timestamp.revocation", "NOT_PROVED")));
    }

    @Test
    void a_token_inside_the_signature_counts_as_well() {
        byte[] bare = SCENE.cms().der();
        byte[] original = value(bare);
        byte[] stamped = SCENE.cms()
                .value(fresh -> original)
                .unsigned(TokenSpec.by(AUTHORITY, STAMPED_AT, original).attribute())
                .der();
        // Both signatures cover the same attributes, so the first one's value fits the second one's as well.
        VerifyResult result = verify(SCENE, stamped, SCENE.lists());

        verdict(PASSED, result);
        assertEquals(Optional.of(stamped(STAMPED_AT)), result.bestSignatureTime());
    }

    @Test
    void the_earliest_of_several_tokens_counts() {
        VerifyResult result =
                verify(token("2026-11-12T00:00:00Z").der(), token(STAMPED_AT).der());

        assertEquals(Optional.of(stamped(STAMPED_AT)), result.bestSignatureTime());
    }

    @Test
    void a_token_from_after_the_reference_time_proves_nothing_more() {
        VerifyResult result = verify(token("2026-11-24T12:00:01Z").der());

        verdict(PASSED, result);
        assertEquals(
                Optional.of(new BestSignatureTime(Scene.AT, BestSignatureTime.Source.REFERENCE)),
                result.bestSignatureTime());
    }

    @Test
    void a_certificate_revoked_after_the_token_was_good_at_it() {
        byte[] list = ListSpec.by(SCENE.authority(), Scene.LISTED_AT)
                .revoking(SCENE.signer(), "2026-11-20T00:00:00Z")
                .der();
        byte[] ofRoot = SCENE.lists().get(0);

        verdict(
                PASSED,
                verify(SCENE, CMS, List.of(ofRoot, list, token(STAMPED_AT).der())));
        verdict(
                SIGNER_REVOKED,
                verify(
                        SCENE,
                        CMS,
                        List.of(ofRoot, list, token("2026-11-21T00:00:00Z").der())));
    }

    @Test
    void a_certificate_that_has_expired_since_the_token_was_good_at_it() {
        Scene expired = SCENE.withSigner(Scene.signerSpec(SUITE)
                .valid("2026-11-01T00:00:00Z", "2026-11-15T00:00:00Z")
                .issuedBy(SCENE.authority()));
        byte[] cms = expired.cms().der();
        byte[] ofThen = ListSpec.by(SCENE.authority(), "2026-11-10T06:00:00Z").der();

        verdict(PASSED, verify(expired, cms, stampedAt(cms, STAMPED_AT, ofThen)));
        verdict(SIGNER_EXPIRED, verify(expired, cms, stampedAt(cms, "2026-11-16T00:00:00Z", ofThen)));
        verdict(SIGNER_NOT_YET_VALID, verify(expired, cms, stampedAt(cms, "2026-10-01T00:00:00Z", ofThen)));
    }

    private static List<byte[]> stampedAt(byte[] cms, String time, byte[] list) {
        List<byte[]> evidence = new ArrayList<>(SCENE.lists());
        evidence.add(list);
        evidence.add(TokenSpec.by(AUTHORITY, time, value(cms)).der());
        return evidence;
    }

    @Test
    void an_algorithm_that_has_ended_since_the_token_was_allowed_at_it() {
        AlgorithmPolicy ended = new AlgorithmPolicy(
                "ALG-2026-02",
                Instant.EPOCH,
                AlgorithmPolicy.BASELINE.digests(),
                AlgorithmPolicy.BASELINE.keys().stream()
                        .map(rule -> new KeyRule(
                                rule.scheme(),
                                rule.key(),
                                rule.minBits(),
                                rule.uses(),
                                Optional.of(Instant.parse("2026-11-15T00:00:00Z"))))
                        .toList());
        TrustView trust = trust(ServiceStatus.GRANTED, ROOT);

        verdict(
                PASSED,
                AttestationVerifier.verify(
                        SCENE.request(CMS, SCENE.listsAnd(token(STAMPED_AT).der())), trust, ended));
        verdict(
                ALGORITHM_EXPIRED,
                AttestationVerifier.verify(
                        SCENE.request(
                                CMS,
                                SCENE.listsAnd(token("2026-11-16T00:00:00Z").der())),
                        trust,
                        ended));
    }

    @Test
    void a_token_over_another_signature_is_invalid() {
        verdict(
                TIMESTAMP_INVALID,
                verify(TokenSpec.by(AUTHORITY, STAMPED_AT, new byte[64]).der()));
    }

    @Test
    void a_token_that_does_not_verify_is_invalid() {
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);

        verdict(
                TIMESTAMP_INVALID,
                verify(token(STAMPED_AT)
                        .bent(spec -> spec.signedBy(SUITE.generate()))
                        .der()));
        verdict(
                TIMESTAMP_INVALID,
                verify(token(STAMPED_AT).bent(spec -> spec.content(new byte[9])).der()));
        verdict(
                TIMESTAMP_INVALID,
                verify(token(STAMPED_AT).imprintAlgorithm(sha1).der()));
        verdict(
                TIMESTAMP_INVALID,
                verify(token(STAMPED_AT)
                        .bent(spec -> spec.without(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                        .der()));
    }

    @Test
    void a_signature_on_a_document_is_no_token() {
        verdict(TIMESTAMP_INVALID, verify(CMS));
    }

    @Test
    void an_authority_needs_the_purpose_alone_and_critical() {
        Issued none = authority().issuedBy(ROOT);
        Issued lax = authority().purpose(false, KeyPurposeId.id_kp_timeStamping).issuedBy(ROOT);
        Issued more = authority()
                .purpose(true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection)
                .issuedBy(ROOT);

        for (Issued bad : List.of(none, lax, more)) {
            verdict(
                    TIMESTAMP_NOT_TRUSTED,
                    verify(TokenSpec.by(bad, STAMPED_AT, value(CMS)).der()));
        }
    }

    @Test
    void an_authority_is_granted_for_timestamps() {
        VerifyRequest request =
                SCENE.request(CMS, SCENE.listsAnd(token(STAMPED_AT).der()));

        verdict(
                TIMESTAMP_NOT_TRUSTED,
                AttestationVerifier.verify(request, trust(ServiceStatus.WITHDRAWN, ROOT), AlgorithmPolicy.BASELINE));
        verdict(TIMESTAMP_NOT_TRUSTED, AttestationVerifier.verify(request, SCENE.trust(), AlgorithmPolicy.BASELINE));
    }

    @Test
    void an_authority_s_own_certificate_may_be_listed() {
        verdict(
                PASSED,
                AttestationVerifier.verify(
                        SCENE.request(CMS, SCENE.listsAnd(token(STAMPED_AT).der())),
                        trust(ServiceStatus.GRANTED, AUTHORITY),
                        AlgorithmPolicy.BASELINE));
    }

    @Test
    void revocation_data_of_the_authority_is_checked_where_it_is_present() {
        byte[] good = ListSpec.by(ROOT, Scene.LISTED_AT).der();
        byte[] revoked = ListSpec.by(ROOT, Scene.LISTED_AT)
                .revoking(AUTHORITY, "2026-11-01T00:00:00Z")
                .der();

        verdict(PASSED, verify(token(STAMPED_AT).der(), good));
        verdict(TIMESTAMP_NOT_TRUSTED, verify(token(STAMPED_AT).der(), revoked));
    }

    @Test
    void more_tokens_than_the_limit_leave_the_verdict_open() {
        verdict(
                EVIDENCE_LIMIT_EXCEEDED,
                verify(Collections.nCopies(5, token(STAMPED_AT).der()).toArray(byte[][]::new)));
    }
}
