package org.digitaltrade.domain.attestations;

import static org.digitaltrade.domain.attestations.AttestationLifeCycleTest.attestation;
import static org.digitaltrade.domain.attestations.AttestationLifeCycleTest.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.AttestationStanding.Reason;
import org.junit.jupiter.api.Test;

/** What time and the lists make of a recorded attestation. */
final class AttestationStandingTest {
    private static final Instant SOON = Instant.parse("2026-06-01T00:00:00Z");
    private static final Fact SERVICE = new Fact("trust.service", "CN-TEST@1/hk-ca");

    @Test
    void a_valid_attestation_stands_for_a_year_and_is_then_due_for_revalidation() {
        assertEquals(
                List.of(
                        standing(AttestationStatus.VALID, "2026-12-31T23:59:59Z"),
                        standing(AttestationStatus.REVALIDATION_DUE, "2027-01-01T00:00:00Z", Reason.REVIEW_OVERDUE),
                        standing(AttestationStatus.VALID_HISTORIC, "2028-01-01T00:00:01Z", Reason.CERTIFICATE_EXPIRED)),
                List.of(
                        of(valid(), grounds(RecognitionSamples.granted()), "2026-12-31T23:59:59Z"),
                        of(valid(), grounds(RecognitionSamples.granted()), "2027-01-01T00:00:00Z"),
                        of(valid(), grounds(RecognitionSamples.granted()), "2028-01-01T00:00:01Z")));
    }

    @Test
    void it_is_due_earlier_where_an_algorithm_ends_earlier() {
        Attestation ending =
                with(result(VerdictCode.PASSED, new Fact(AttestationStanding.ALGORITHM_END, "2026-05-01T00:00:00Z")));

        assertEquals(
                AttestationStatus.REVALIDATION_DUE,
                AttestationStanding.of(ending, grounds(), SOON).status());
    }

    @Test
    void a_withdrawn_service_leaves_it_good_for_the_past_alone() {
        StatusEntry withdrawn = new StatusEntry(ServiceStatus.WITHDRAWN, SOON);

        assertEquals(
                standing(AttestationStatus.VALID_HISTORIC, SOON.toString(), Reason.SERVICE_NO_LONGER_GRANTED),
                of(valid(), grounds(RecognitionSamples.granted(), withdrawn), SOON.toString()));
        assertEquals(
                AttestationStatus.VALID,
                of(valid(), grounds(RecognitionSamples.granted(), withdrawn), "2026-05-31T23:59:59Z")
                        .status());
    }

    @Test
    void a_repealed_recognition_and_an_ended_agreement_do_so_too() {
        Attestation byRecognition = with(recognised(RecognitionBasis.RB3_REGIONAL_LIST, "MRA-CN-HK-01@1"));
        Attestation byAgreement = with(recognised(RecognitionBasis.RB4_PARTY_AGREEMENT, "PA-2026-0123456789ab"));

        assertEquals(
                List.of(List.of(Reason.RECOGNITION_REPEALED), List.of(), List.of(Reason.AGREEMENT_ENDED)),
                List.of(
                        AttestationStanding.of(byRecognition, grounds(), SOON).reasons(),
                        AttestationStanding.of(byRecognition, grounds(), SOON.minusSeconds(1))
                                .reasons(),
                        AttestationStanding.of(byAgreement, grounds(), SOON).reasons()));
    }

    @Test
    void evidence_that_never_came_is_a_failure_in_the_end() {
        Attestation open = attestation("AT-1", AttestationStatus.INDETERMINATE);

        assertEquals(
                List.of(AttestationStatus.INDETERMINATE, AttestationStatus.FAILED),
                List.of(
                        of(open, grounds(), "2026-01-31T00:00:00Z").status(),
                        of(open, grounds(), "2026-01-31T00:00:01Z").status()));
    }

    @Test
    void what_isn_t_valid_stands_as_recorded() {
        assertEquals(
                AttestationStatus.SUSPENDED,
                of(attestation("AT-1", AttestationStatus.SUSPENDED), grounds(), "2030-01-01T00:00:00Z")
                        .status());
    }

    private static Attestation valid() {
        return with(result(VerdictCode.PASSED, SERVICE));
    }

    private static Attestation with(VerifyResult result) {
        Attempt one = attestation("AT-1", AttestationStatus.VALID).current();
        return new Attestation(
                "AT-1",
                AttestationStatus.VALID,
                List.of(new Attempt(
                        one.signature(),
                        result,
                        one.submittedBy(),
                        one.recordedAt(),
                        one.transactionId(),
                        one.zone())));
    }

    private static VerifyResult recognised(RecognitionBasis basis, String reference) {
        VerifyResult plain = result(VerdictCode.PASSED);
        return new VerifyResult(
                plain.indication(),
                plain.subIndication(),
                plain.code(),
                plain.level(),
                plain.documentDigest(),
                plain.signer(),
                plain.claimedTime(),
                plain.bestSignatureTime(),
                List.of(new Recognition("CN", basis, Optional.of(reference))),
                plain.algorithmPolicy(),
                plain.trustLists(),
                plain.verifier(),
                plain.facts());
    }

    private static AttestationStanding of(Attestation attestation, AttestationStanding.Grounds grounds, String at) {
        return AttestationStanding.of(attestation, grounds, Instant.parse(at));
    }

    private static AttestationStanding standing(AttestationStatus status, String at, Reason... reasons) {
        return new AttestationStanding(
                "AT-1",
                AttestationStatus.VALID,
                status,
                Instant.parse(at),
                List.of(reasons),
                Optional.of(Instant.parse("2027-01-01T00:00:00Z")));
    }

    private static AttestationStanding.Grounds grounds(StatusEntry... history) {
        return new AttestationStanding.Grounds() {
            @Override
            public Optional<TrustServiceEntry> service(String schemeId, String serviceId) {
                return schemeId.equals("CN-TEST") && history.length > 0
                        ? Optional.of(RecognitionSamples.entry(ServiceType.CA_PKC, history))
                        : Optional.empty();
            }

            @Override
            public Optional<RecognitionTerms> recognition(String mraId) {
                return Optional.of(RecognitionSamples.terms(RecognitionSamples.ENACTED, RecognitionSamples.REPEALED))
                        .filter(terms -> terms.mraId().equals(mraId));
            }

            @Override
            public Optional<PartyAgreement> agreement(String agreementId) {
                return Optional.empty();
            }
        };
    }
}
