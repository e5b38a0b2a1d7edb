package org.digitaltrade.contracts.attestations;

import static org.digitaltrade.contracts.attestations.Samples.BJEIT;
import static org.digitaltrade.contracts.attestations.Samples.ENTERPRISE;
import static org.digitaltrade.contracts.attestations.Samples.ENTERPRISE_TRADER;
import static org.digitaltrade.contracts.attestations.Samples.PARTNER;
import static org.digitaltrade.contracts.attestations.Samples.PARTNER_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.attestations.AttestationRequests.Attest;
import org.digitaltrade.contracts.attestations.AttestationRequests.EndAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.Subject;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.RecordWhen;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

final class AttestationsTest {
    private final TestLedger ledger = Samples.trusting();

    @Test
    void a_signature_under_a_listed_authority_is_valid() {
        Attestation attestation = attested(ENTERPRISE_TRADER, Samples.enterprise("ec-cades.cms", "ec.crl"));

        assertEquals(AttestationStatus.VALID, attestation.status());
        assertEquals(
                List.of(new Recognition("CN", RecognitionBasis.RB1_DOMESTIC_LICENSED, Optional.of("CN-TEST@1/ec-ca"))),
                attestation.current().result().recognitions());
        assertEquals(Set.of(ENTERPRISE), attestation.parties());
    }

    @Test
    void a_signature_under_an_agreed_authority_is_valid() {
        Attestation attestation = attested(PARTNER_TRADER, Samples.partner("rsa-cades.cms", "rsa.crl"));

        assertEquals(AttestationStatus.VALID, attestation.status());
        assertEquals(
                List.of(new Recognition("CN", RecognitionBasis.RB4_PARTY_AGREEMENT, Optional.of(Samples.AGREEMENT))),
                attestation.current().result().recognitions());
    }

    @Test
    void an_agreement_counts_only_until_it_ends() {
        submit(ENTERPRISE_TRADER, "TrustLists:endAgreement", new EndAgreement(Samples.AGREEMENT));

        refused(
                "ATTESTATION_NOT_VALID: NO_CERTIFICATE_CHAIN_FOUND, PATH_NOT_FOUND",
                PARTNER_TRADER,
                Samples.partner("rsa-cades.cms", "rsa.crl"));
    }

    @Test
    void an_agreement_counts_only_for_its_algorithms() {
        refused(
                "ATTESTATION_NOT_VALID: NO_CERTIFICATE_CHAIN_FOUND, PATH_NOT_FOUND",
                PARTNER_TRADER,
                Samples.partner("rsa-pss.cms", "rsa.crl"));
    }

    @Test
    void a_signature_over_another_document_is_refused() {
        Attest good = Samples.enterprise("ec-cades.cms", "ec.crl");
        Subject other =
                new Subject(SubjectType.CONTRACT_VERSION, Optional.of(new Hash("00".repeat(32))), Optional.empty());

        refused("ATTESTATION_NOT_VALID: HASH_FAILURE, DIGEST_MISMATCH", ENTERPRISE_TRADER, with(good, other));
    }

    @Test
    void an_unknown_authority_is_refused() {
        refused(
                "ATTESTATION_NOT_VALID: NO_CERTIFICATE_CHAIN_FOUND, PATH_NOT_FOUND",
                PARTNER_TRADER,
                withoutAgreement(Samples.partner("rsa-cades.cms", "rsa.crl")));
    }

    @Test
    void a_good_signature_without_a_ground_of_recognition_is_recorded_only_if_the_caller_wants_it() {
        Samples.adopt(ledger, Samples.listAbroad());
        Attest unrecognised = withoutAgreement(Samples.partner("rsa-cades.cms", "rsa.crl"));

        refused(
                "RECOGNITION_NONE: no ground to recognise the certificate's issuer is known",
                PARTNER_TRADER,
                unrecognised);
        assertEquals(
                AttestationStatus.CHECKED,
                attested(PARTNER_TRADER, recording(unrecognised, RecordWhen.INDETERMINATE))
                        .status());
    }

    @Test
    void another_party_s_signature_is_refused() {
        Attest good = Samples.enterprise("ec-cades.cms", "ec.crl");

        refused(
                "SIGNER_NOT_PARTY: the certificate names another party or none",
                ENTERPRISE_TRADER,
                with(good, PartyId.uscc("91110105MA0DEM021R")));
    }

    @Test
    void a_signature_without_revocation_data_is_refused_unless_the_caller_wants_it_recorded() {
        Attest bare = Samples.enterprise("ec-cades.cms");

        refused("ATTESTATION_NOT_VALID: TRY_LATER, REVOCATION_DATA_MISSING", ENTERPRISE_TRADER, bare);
        assertEquals(
                AttestationStatus.INDETERMINATE,
                attested(ENTERPRISE_TRADER, recording(bare, RecordWhen.INDETERMINATE))
                        .status());
    }

    @Test
    void missing_evidence_can_be_added_later_and_the_first_attempt_stays() {
        attested(ENTERPRISE_TRADER, recording(Samples.enterprise("ec-cades.cms"), RecordWhen.INDETERMINATE));

        Attestation completed = attested(ENTERPRISE_TRADER, Samples.enterprise("ec-cades.cms", "ec.crl"));

        assertEquals(AttestationStatus.VALID, completed.status());
        assertEquals(
                List.of(VerdictCode.REVOCATION_DATA_MISSING, VerdictCode.PASSED),
                completed.attempts().stream()
                        .map(attempt -> attempt.result().code())
                        .toList());
    }

    @Test
    void a_bad_signature_can_t_take_the_place_of_a_good_one() {
        Subject other =
                new Subject(SubjectType.CONTRACT_VERSION, Optional.of(new Hash("00".repeat(32))), Optional.empty());
        Attest failing = recording(with(Samples.enterprise("ec-cades.cms", "ec.crl"), other), RecordWhen.ALL);
        assertEquals(AttestationStatus.FAILED, attested(PARTNER_TRADER, failing).status());

        assertEquals(
                AttestationStatus.VALID,
                attested(ENTERPRISE_TRADER, Samples.enterprise("ec-cades.cms", "ec.crl"))
                        .status());
    }

    @Test
    void the_same_attestation_again_exists() {
        Attest good = Samples.enterprise("ec-cades.cms", "ec.crl");
        String id = attested(ENTERPRISE_TRADER, good).attestationId();

        refused("EXISTS: " + id + " is VALID", ENTERPRISE_TRADER, good);
        refused(
                "EXISTS_WITH_DIFFERENT_CONTENT: " + id + " is VALID",
                ENTERPRISE_TRADER,
                Samples.enterprise("ec-cades.cms", "ec.crl", "ec-ca.cer"));
    }

    @Test
    void a_withdrawn_service_is_refused() {
        Samples.adopt(
                ledger,
                Samples.list(
                        2,
                        Samples.service(
                                Samples.granted(),
                                new StatusEntry(ServiceStatus.WITHDRAWN, Instant.parse("2026-11-20T00:00:00Z")))));

        refused(
                "ATTESTATION_NOT_VALID: NO_CERTIFICATE_CHAIN_FOUND_NO_POE, SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME",
                ENTERPRISE_TRADER,
                Samples.enterprise("ec-cades.cms", "ec.crl"));
    }

    @Test
    void a_stale_list_is_refused() {
        ledger.at(Instant.parse("2027-05-01T00:00:01Z"));

        refused(
                "ATTESTATION_NOT_VALID: TRY_LATER, TRUST_LIST_STALE",
                ENTERPRISE_TRADER,
                Samples.enterprise("ec-cades.cms", "ec.crl"));
    }

    @Test
    void a_list_counts_only_once_all_agencies_have_adopted_it() {
        TestLedger fresh = Samples.empty();
        var list = Samples.list(1, Samples.service(Samples.granted()));
        fresh.submit(BJEIT, "TrustLists:propose", Records.toJson(Samples.proposal(list)));
        fresh.submit(BJEIT, "TrustLists:adopt", Records.toJson(Samples.adoption(list)));

        Outcome outcome = fresh.submit(
                ENTERPRISE_TRADER, "Attestations:attest", Records.toJson(Samples.enterprise("ec-cades.cms", "ec.crl")));

        assertEquals("ATTESTATION_NOT_VALID: NO_CERTIFICATE_CHAIN_FOUND, PATH_NOT_FOUND", outcome.message());
    }

    @Test
    void an_auditor_can_t_have_signatures_attested() {
        refused(
                "NOT_AUTHORISED: auditor can't have signatures attested",
                TestIdentity.of("BJCAC", Role.AUDITOR, "BJCAC"),
                Samples.enterprise("ec-cades.cms", "ec.crl"));
    }

    @Test
    void a_subject_has_a_digest_and_a_signature_is_base64() {
        Attest good = Samples.enterprise("ec-cades.cms", "ec.crl");

        refused(
                "MALFORMED: /subject: sha256 or sm3 is needed",
                ENTERPRISE_TRADER,
                with(good, new Subject(SubjectType.CONTRACT_VERSION, Optional.empty(), Optional.empty())));
        refused(
                "MALFORMED: /signature: not Base64",
                ENTERPRISE_TRADER,
                new Attest(
                        good.subject(),
                        good.role(),
                        good.party(),
                        good.format(),
                        "%",
                        List.of(),
                        good.record(),
                        good.agreementId(),
                        good.relyingParties()));
    }

    @Test
    void an_attestation_stands_for_its_document_party_and_role_alone() {
        Attestation valid = attested(ENTERPRISE_TRADER, Samples.enterprise("ec-cades.cms", "ec.crl"));
        ContentDigest digest =
                new ContentDigest(DigestAlgorithm.SHA256, Samples.document().value());
        ContentDigest other = new ContentDigest(DigestAlgorithm.SHA256, "00".repeat(32));
        String id = valid.attestationId();

        assertEquals(
                Optional.empty(),
                valid.objection(
                        SubjectType.CONTRACT_VERSION, List.of(other, digest), ENTERPRISE, SignatoryRole.PROVIDER));
        assertEquals(
                Optional.of(new Rejection(Code.ATTESTATION_NOT_VALID, id + " is for another document")),
                valid.objection(SubjectType.CASE_FILE, List.of(digest), ENTERPRISE, SignatoryRole.PROVIDER));
        assertEquals(
                Optional.of(new Rejection(Code.ATTESTATION_NOT_VALID, id + " is for another document")),
                valid.objection(SubjectType.CONTRACT_VERSION, List.of(other), ENTERPRISE, SignatoryRole.PROVIDER));
        assertEquals(
                Optional.of(new Rejection(Code.SIGNER_NOT_PARTY, id + " is not " + PARTNER + "'s as PROVIDER")),
                valid.objection(SubjectType.CONTRACT_VERSION, List.of(digest), PARTNER, SignatoryRole.PROVIDER));
    }

    private Attestation attested(TestIdentity by, Attest request) {
        Outcome outcome = submit(by, "Attestations:attest", request);
        assertEquals(200, outcome.status(), outcome.message());
        String key = outcome.writtenKeys().get(0);
        return (Attestation) ledger.record(RecordType.ATTESTATION, key.substring(5, key.length() - 1))
                .orElseThrow();
    }

    private void refused(String message, TestIdentity by, Attest request) {
        assertEquals(message, submit(by, "Attestations:attest", request).message());
    }

    private Outcome submit(TestIdentity by, String function, Record request) {
        return ledger.submit(by, function, Records.toJson(request));
    }

    private static Attest with(Attest good, Subject subject) {
        return new Attest(
                subject,
                good.role(),
                good.party(),
                SignatureFormat.CMS,
                good.signature(),
                good.evidence(),
                good.record(),
                good.agreementId(),
                good.relyingParties());
    }

    private static Attest with(Attest good, PartyId party) {
        return new Attest(
                good.subject(),
                good.role(),
                party,
                SignatureFormat.CMS,
                good.signature(),
                good.evidence(),
                good.record(),
                good.agreementId(),
                good.relyingParties());
    }

    private static Attest recording(Attest good, RecordWhen when) {
        return new Attest(
                good.subject(),
                good.role(),
                good.party(),
                SignatureFormat.CMS,
                good.signature(),
                good.evidence(),
                Optional.of(when),
                good.agreementId(),
                good.relyingParties());
    }

    private static Attest withoutAgreement(Attest good) {
        return new Attest(
                good.subject(),
                good.role(),
                good.party(),
                SignatureFormat.CMS,
                good.signature(),
                good.evidence(),
                good.record(),
                Optional.empty(),
                good.relyingParties());
    }
}
