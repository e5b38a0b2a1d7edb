package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;

/** What may happen to an attestation after its verdict. Each step is its actor's only; see {@link AttestationStep}. */
public final class AttestationLifeCycle {
    private AttestationLifeCycle() {}

    /** @param order of the authority for certification bodies */
    public static Decision<LedgerEvent<Attestation>> suspend(Attestation attestation, Hash order, Invocation by) {
        return Decision.acceptUnless(
                objection(AttestationStep.SUSPEND, attestation, by),
                new AttestationSuspended(
                        attestation.attestationId(), act(AttestationStep.SUSPEND, by, Optional.of(order))));
    }

    /** Lifts what an order imposed; a hold on the certificate is lifted by evidence instead. */
    public static Decision<LedgerEvent<Attestation>> lift(Attestation attestation, Hash order, Invocation by) {
        return Decision.acceptUnless(
                objection(AttestationStep.LIFT, attestation, by)
                        .or(() -> Rejection.unless(
                                isByOrder(attestation),
                                Code.BAD_STATE,
                                "the certificate is on hold: new revocation data lifts that")),
                new AttestationReinstated(
                        attestation.attestationId(), act(AttestationStep.LIFT, by, Optional.of(order))));
    }

    /**
     * The signatory tells of a compromise that reaches back to this signature. An earlier signature stays good.
     *
     * @param since when its key was last in its own hands alone
     */
    public static Decision<LedgerEvent<Attestation>> notifyCompromise(
            Attestation attestation, Hash notice, Instant since, Invocation by) {
        Instant signed = signedAt(attestation);
        AttestationAct act = new AttestationAct(
                AttestationStep.NOTIFY_COMPROMISE,
                by.actor().party(),
                by.txTime(),
                by.transactionId(),
                Optional.of(notice),
                Optional.of(since),
                Optional.empty());
        return Decision.acceptUnless(
                objection(AttestationStep.NOTIFY_COMPROMISE, attestation, by)
                        .or(() -> Rejection.unless(
                                !since.isAfter(signed),
                                Code.DATES_INCONSISTENT,
                                "the signature is of " + signed + ", before the compromise")),
                new AttestationInvalidated(attestation.attestationId(), act));
    }

    /** @param judgment of a court or arbitral tribunal, as an authority relays it */
    public static Decision<LedgerEvent<Attestation>> recordJudgment(
            Attestation attestation, Hash judgment, Invocation by) {
        return Decision.acceptUnless(
                objection(AttestationStep.RECORD_JUDGMENT, attestation, by),
                new AttestationInvalidated(
                        attestation.attestationId(), act(AttestationStep.RECORD_JUDGMENT, by, Optional.of(judgment))));
    }

    /** @param successor valid, of the same party in the same role on the same kind of document */
    public static Decision<LedgerEvent<Attestation>> supersede(
            Attestation attestation, Attestation successor, Invocation by) {
        AttestationAct act = new AttestationAct(
                AttestationStep.SUPERSEDE,
                by.actor().party(),
                by.txTime(),
                by.transactionId(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(successor.attestationId()));
        return Decision.acceptUnless(
                objection(AttestationStep.SUPERSEDE, attestation, by)
                        .or(() -> objectionToSuccessor(attestation, successor)),
                new AttestationSuperseded(attestation.attestationId(), act));
    }

    public static Decision<LedgerEvent<Attestation>> withdraw(Attestation attestation, Invocation by) {
        return Decision.acceptUnless(
                objection(AttestationStep.WITHDRAW, attestation, by),
                new AttestationWithdrawn(
                        attestation.attestationId(), act(AttestationStep.WITHDRAW, by, Optional.empty())));
    }

    /**
     * Judges new evidence about the same signature, at the time at which it was proved to exist: shown good it is valid
     * again and its revalidation counts from now; a hold suspends it; a revocation that reaches back invalidates it.
     *
     * @param signature what was verified
     * @param result the verdict at the best signature time of the record
     */
    public static Decision<LedgerEvent<Attestation>> reassess(
            Attestation attestation, AttestedSignature signature, VerifyResult result, Invocation by) {
        Optional<Rejection> objection = objection(AttestationStep.REASSESS, attestation, by)
                .or(() -> objectionToEvidence(attestation, signature))
                .or(() -> Rejection.unless(
                        !isByOrder(attestation),
                        Code.BAD_STATE,
                        "suspended by order of the authority, which lifts it"));
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        Optional<AttestationStatus> next = statusAfter(result);
        if (next.isEmpty()) {
            return AttestationRules.refuse(result);
        }
        Attempt attempt = new Attempt(
                signature,
                result,
                by.actor().party(),
                by.txTime(),
                by.transactionId(),
                Zone.ofMspId(by.actor().mspId()));
        return Decision.accept(new AttestationReassessed(attestation.attestationId(), attempt, next.get()));
    }

    /** When the signature is proved to have existed, so far as the record knows. */
    public static Instant signedAt(Attestation attestation) {
        return attestation
                .current()
                .result()
                .bestSignatureTime()
                .map(BestSignatureTime::time)
                .orElse(attestation.attempts().get(0).recordedAt());
    }

    /** Empty if the evidence neither confirms nor shakes the signature. */
    private static Optional<AttestationStatus> statusAfter(VerifyResult result) {
        return switch (result.code()) {
            case PASSED -> result.isRecognised() ? Optional.of(AttestationStatus.VALID) : Optional.empty();
            case SIGNER_ON_HOLD, CA_REVOKED, SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME ->
                Optional.of(AttestationStatus.SUSPENDED);
            case SIGNER_REVOKED, SIGNER_REVOKED_NO_POE -> Optional.of(AttestationStatus.INVALIDATED);
            default -> Optional.empty();
        };
    }

    private static Optional<Rejection> objection(AttestationStep step, Attestation attestation, Invocation by) {
        return step.objection(attestation, by)
                .or(() -> Rejection.unless(
                        attestation.acts().size() < Attestation.MAX_ACTS
                                && attestation.attempts().size() < Attestation.MAX_ATTEMPTS,
                        Code.TOO_LARGE,
                        attestation.attestationId() + " has as many acts as it may"));
    }

    private static Optional<Rejection> objectionToEvidence(Attestation attestation, AttestedSignature given) {
        AttestedSignature recorded = attestation.signature();
        return Rejection.unless(
                        given.signatureSha256().equals(recorded.signatureSha256()),
                        Code.HASH_MISMATCH,
                        "the attested signature has the hash " + recorded.signatureSha256())
                .or(() -> Rejection.unless(
                        !given.evidence().isEmpty()
                                && attestation.attempts().stream()
                                        .noneMatch(attempt ->
                                                attempt.signature().evidence().equals(given.evidence())),
                        Code.EXISTS,
                        "this evidence was judged already"));
    }

    private static Optional<Rejection> objectionToSuccessor(Attestation attestation, Attestation successor) {
        AttestedSignature before = attestation.signature();
        AttestedSignature after = successor.signature();
        return Rejection.unless(
                !successor.attestationId().equals(attestation.attestationId())
                        && successor.status() == AttestationStatus.VALID
                        && after.party().equals(before.party())
                        && after.role() == before.role()
                        && after.subjectType() == before.subjectType(),
                Code.ATTESTATION_NOT_VALID,
                successor.attestationId() + " can't take its place");
    }

    private static boolean isByOrder(Attestation attestation) {
        List<AttestationAct> acts = attestation.acts();
        return attestation.status() == AttestationStatus.SUSPENDED
                && !acts.isEmpty()
                && acts.get(acts.size() - 1).step() == AttestationStep.SUSPEND;
    }

    private static AttestationAct act(AttestationStep step, Invocation by, Optional<Hash> document) {
        return new AttestationAct(
                step,
                by.actor().party(),
                by.txTime(),
                by.transactionId(),
                document,
                Optional.empty(),
                Optional.empty());
    }
}
