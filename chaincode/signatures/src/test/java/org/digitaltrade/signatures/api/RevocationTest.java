package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.CA_REVOKED;
import static org.digitaltrade.domain.attestations.VerdictCode.EVIDENCE_LIMIT_EXCEEDED;
import static org.digitaltrade.domain.attestations.VerdictCode.EVIDENCE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_MISSING;
import static org.digitaltrade.domain.attestations.VerdictCode.REVOCATION_DATA_STALE;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_ON_HOLD;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_REVOKED_NO_POE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.CertificateSpec;
import org.digitaltrade.signatures.samples.ListSpec;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;

/** Revocation lists for the signer and its authority, judged at noon of 24 November 2026. */
final class RevocationTest {
    private static final Suite SUITE = Suite.P256_SHA256;
    private static final Scene SCENE = Scene.of(SUITE);
    private static final byte[] OF_ROOT =
            ListSpec.by(SCENE.root(), Scene.LISTED_AT).der();
    private static final byte[] CMS = SCENE.cms().der();

    private static void verdict(VerdictCode code, byte[]... lists) {
        verdict(code, SCENE, List.of(lists));
    }

    private static void verdict(VerdictCode code, Scene scene, List<byte[]> lists) {
        VerifyResult result = scene.verify(scene == SCENE ? CMS : scene.cms().der(), lists);
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    private static ListSpec list(String thisUpdate) {
        return ListSpec.by(SCENE.authority(), thisUpdate);
    }

    @Test
    void every_certificate_below_the_anchor_needs_a_list() {
        verdict(REVOCATION_DATA_MISSING);
        verdict(REVOCATION_DATA_MISSING, OF_ROOT);
        verdict(REVOCATION_DATA_MISSING, list(Scene.LISTED_AT).der());
        verdict(PASSED, OF_ROOT, list(Scene.LISTED_AT).der());
    }

    @Test
    void lists_inside_the_signature_count_as_well() {
        VerifyResult result = SCENE.verify(
                SCENE.cms().list(OF_ROOT).list(list(Scene.LISTED_AT).der()).der(), List.of());

        assertEquals(PASSED, result.code());
    }

    @Test
    void a_certificate_revoked_before_the_time_does_not_pass() {
        verdict(
                SIGNER_REVOKED_NO_POE,
                OF_ROOT,
                list(Scene.LISTED_AT)
                        .revoking(SCENE.signer(), "2026-11-24T05:00:00Z")
                        .der());
        verdict(
                CA_REVOKED,
                list(Scene.LISTED_AT).der(),
                ListSpec.by(SCENE.root(), Scene.LISTED_AT)
                        .revoking(SCENE.authority(), "2026-11-01T00:00:00Z")
                        .der());
    }

    @Test
    void an_old_list_that_shows_the_revocation_is_enough_to_refuse() {
        verdict(
                SIGNER_REVOKED_NO_POE,
                OF_ROOT,
                list("2026-01-01T00:00:00Z")
                        .revoking(SCENE.signer(), "2025-12-01T00:00:00Z")
                        .der());
    }

    @Test
    void a_certificate_revoked_after_the_time_was_good_at_it() {
        verdict(
                PASSED,
                OF_ROOT,
                list("2026-12-24T00:00:00Z")
                        .revoking(SCENE.signer(), "2026-12-01T00:00:00Z")
                        .der());
    }

    @Test
    void the_time_since_when_a_key_is_in_doubt_counts_if_it_is_earlier() {
        byte[] backdated = list("2026-12-24T00:00:00Z")
                .revokingSince(SCENE.signer(), "2026-12-01T00:00:00Z", new DERGeneralizedTime("20261101000000Z"))
                .der();

        verdict(SIGNER_REVOKED_NO_POE, OF_ROOT, backdated);
    }

    @Test
    void a_hold_leaves_the_verdict_open_until_it_is_lifted() {
        byte[] hold = list(Scene.LISTED_AT)
                .revoking(SCENE.signer(), "2026-11-24T05:00:00Z", CRLReason.certificateHold)
                .der();

        verdict(SIGNER_ON_HOLD, OF_ROOT, hold);
        verdict(PASSED, OF_ROOT, hold, list("2026-11-25T06:00:00Z").der());
    }

    @Test
    void a_list_older_than_a_day_is_stale_even_before_its_next_update() {
        verdict(REVOCATION_DATA_STALE, OF_ROOT, list("2026-11-23T11:59:59Z").der());
        verdict(PASSED, OF_ROOT, list("2026-11-23T12:00:00Z").der());
    }

    @Test
    void a_list_past_its_next_update_is_stale() {
        verdict(
                REVOCATION_DATA_STALE,
                OF_ROOT,
                list(Scene.LISTED_AT).until("2026-11-24T11:59:59Z").der());
    }

    @Test
    void a_later_list_shows_nothing_about_a_certificate_that_had_expired_by_then() {
        Scene expiring = SCENE.withSigner(Scene.signerSpec(SUITE)
                .valid("2025-01-01T00:00:00Z", "2026-12-01T00:00:00Z")
                .issuedBy(SCENE.authority()));
        ListSpec late = list("2026-12-24T00:00:00Z");

        verdict(REVOCATION_DATA_STALE, expiring, List.of(OF_ROOT, late.der()));
        verdict(
                PASSED,
                expiring,
                List.of(
                        OF_ROOT,
                        late.with(
                                        new ASN1ObjectIdentifier("2.5.29.60"),
                                        false,
                                        new DERGeneralizedTime("20200101000000Z"))
                                .der()));
    }

    @Test
    void a_list_signed_by_another_key_proves_nothing() {
        verdict(
                REVOCATION_DATA_INVALID,
                OF_ROOT,
                list(Scene.LISTED_AT).signedBy(SUITE.generate()).der());
    }

    @Test
    void an_authority_without_the_right_to_sign_lists_proves_nothing() {
        Scene other = SCENE.withAuthority(CertificateSpec.authority(SUITE, "Test Issuing CA")
                .usage(KeyUsage.keyCertSign)
                .issuedBy(SCENE.root()));

        verdict(REVOCATION_DATA_INVALID, other, other.lists());
    }

    @Test
    void partial_and_endless_lists_are_refused_as_malformed() {
        IssuingDistributionPoint indirect = new IssuingDistributionPoint(null, false, false, null, true, false);

        verdict(EVIDENCE_MALFORMED, OF_ROOT, list(Scene.LISTED_AT).withoutEnd().der());
        verdict(
                EVIDENCE_MALFORMED,
                OF_ROOT,
                list(Scene.LISTED_AT)
                        .with(Extension.deltaCRLIndicator, true, new ASN1Integer(1))
                        .der());
        verdict(
                EVIDENCE_MALFORMED,
                OF_ROOT,
                list(Scene.LISTED_AT)
                        .with(Extension.issuingDistributionPoint, true, indirect)
                        .der());
    }

    @Test
    void a_list_for_other_certificates_does_not_count() {
        IssuingDistributionPoint onlyAuthorities = new IssuingDistributionPoint(null, false, true, null, false, false);
        DistributionPointName name = new DistributionPointName(new GeneralNames(
                new GeneralName(GeneralName.uniformResourceIdentifier, new DERIA5String("http://crl.invalid/2"))));
        IssuingDistributionPoint elsewhere = new IssuingDistributionPoint(name, false, false, null, false, false);

        for (IssuingDistributionPoint point : List.of(onlyAuthorities, elsewhere)) {
            verdict(
                    REVOCATION_DATA_MISSING,
                    OF_ROOT,
                    list(Scene.LISTED_AT)
                            .with(Extension.issuingDistributionPoint, true, point)
                            .der());
        }
    }

    @Test
    void evidence_that_can_t_be_read_leaves_the_verdict_open() {
        verdict(EVIDENCE_MALFORMED, OF_ROOT, new byte[] {0x30, 0x00});
    }

    @Test
    void more_evidence_than_the_limits_leaves_the_verdict_open() {
        byte[] one = list(Scene.LISTED_AT).der();

        verdict(EVIDENCE_LIMIT_EXCEEDED, SCENE, Collections.nCopies(5, one));
        verdict(EVIDENCE_LIMIT_EXCEEDED, SCENE, Collections.nCopies(17, one));
        verdict(EVIDENCE_LIMIT_EXCEEDED, SCENE, List.of(new byte[256 * 1024]));
    }
}
