package org.digitaltrade.domain.attestations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an attestation stands at the time of looking: what was recorded, and what has happened since to certificate,
 * service and recognition. Past acts stay; only what is new asks for this.
 *
 * @param reasons why it isn't what was recorded
 * @param nextReviewAt until when it may be relied on without new evidence; absent where nobody relies on it
 */
public record AttestationStanding(
        String attestationId,
        AttestationStatus recorded,
        AttestationStatus status,
        Instant at,
        List<Reason> reasons,
        Optional<Instant> nextReviewAt) {
    /** Revocation data, lists and algorithms are looked at again once a year. */
    public static final Duration REVIEW_PERIOD = Duration.ofDays(365);

    /** The fact in which a verdict says when the first of its algorithms ends. */
    public static final String ALGORITHM_END = "policy.firstEnd";

    /** What has happened since. */
    public enum Reason {
        CERTIFICATE_EXPIRED,
        SERVICE_NO_LONGER_GRANTED,
        RECOGNITION_REPEALED,
        AGREEMENT_ENDED,
        REVIEW_OVERDUE,
        EVIDENCE_NEVER_CAME
    }

    public AttestationStanding {
        reasons = List.copyOf(reasons);
    }

    /** What stands on the ledger now; empty where there is none. */
    public interface Grounds {
        /** By scheme and service id, from the list in force. */
        Optional<TrustServiceEntry> service(String schemeId, String serviceId);

        Optional<RecognitionTerms> recognition(String mraId);

        Optional<PartyAgreement> agreement(String agreementId);
    }

    public static AttestationStanding of(Attestation attestation, Grounds grounds, Instant at) {
        AttestationStatus recorded = attestation.status();
        if (recorded == AttestationStatus.INDETERMINATE) {
            Instant deadline = attestation.attempts().get(0).recordedAt().plus(AttestationRules.COMPLETION);
            boolean late = at.isAfter(deadline);
            return new AttestationStanding(
                    attestation.attestationId(),
                    recorded,
                    late ? AttestationStatus.FAILED : recorded,
                    at,
                    late ? List.of(Reason.EVIDENCE_NEVER_CAME) : List.of(),
                    Optional.empty());
        }
        if (recorded != AttestationStatus.VALID) {
            return new AttestationStanding(
                    attestation.attestationId(), recorded, recorded, at, List.of(), Optional.empty());
        }
        List<Reason> reasons = fallen(attestation.current().result(), grounds, at);
        Instant review = nextReview(attestation);
        if (!reasons.isEmpty()) {
            return new AttestationStanding(
                    attestation.attestationId(),
                    recorded,
                    AttestationStatus.VALID_HISTORIC,
                    at,
                    reasons,
                    Optional.of(review));
        }
        boolean overdue = !at.isBefore(review);
        return new AttestationStanding(
                attestation.attestationId(),
                recorded,
                overdue ? AttestationStatus.REVALIDATION_DUE : recorded,
                at,
                overdue ? List.of(Reason.REVIEW_OVERDUE) : List.of(),
                Optional.of(review));
    }

    private static List<Reason> fallen(VerifyResult result, Grounds grounds, Instant at) {
        List<Reason> reasons = new ArrayList<>();
        if (result.signer().filter(signer -> at.isAfter(signer.notAfter())).isPresent()) {
            reasons.add(Reason.CERTIFICATE_EXPIRED);
        }
        boolean granted = result.facts().stream()
                .filter(fact -> fact.name().equals("trust.service"))
                .flatMap(fact -> TrustReference.parse(fact.value()).stream())
                .allMatch(place -> grounds.service(place.schemeId(), place.serviceId())
                        .filter(entry -> entry.isReliedAt(at))
                        .isPresent());
        if (!granted) {
            reasons.add(Reason.SERVICE_NO_LONGER_GRANTED);
        }
        result.recognitions().stream()
                .findFirst()
                .ifPresent(first -> ended(first, grounds, at).ifPresent(reasons::add));
        return reasons;
    }

    private static Optional<Reason> ended(Recognition ground, Grounds grounds, Instant at) {
        String reference = ground.reference().orElse("");
        return switch (ground.basis()) {
            case RB2_FOREIGN_APPROVED, RB3_REGIONAL_LIST, RB6_MUTUAL_RECOGNITION ->
                grounds.recognition(reference.replaceFirst("@.*", ""))
                                .filter(terms -> terms.isEnactedAt(at))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Reason.RECOGNITION_REPEALED);
            case RB4_PARTY_AGREEMENT ->
                grounds.agreement(reference)
                                .filter(agreement -> agreement.isInForceAt(at))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Reason.AGREEMENT_ENDED);
            case RB0_NONE, RB1_DOMESTIC_LICENSED, RB5_GOVERNMENT_CA -> Optional.empty();
        };
    }

    private static Instant nextReview(Attestation attestation) {
        Instant period = attestation.current().recordedAt().plus(REVIEW_PERIOD);
        return attestation.current().result().facts().stream()
                .filter(fact -> fact.name().equals(ALGORITHM_END))
                .map(fact -> Instant.parse(fact.value()))
                .filter(period::isAfter)
                .findFirst()
                .orElse(period);
    }
}
