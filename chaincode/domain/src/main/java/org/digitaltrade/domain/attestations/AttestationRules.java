package org.digitaltrade.domain.attestations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;

/** Which verdicts on signatures are recorded. */
public final class AttestationRules {
    /** Whoever relies on signatures; auditors only read, gateways and relays act for nobody. */
    static final Set<Role> SUBMITTERS = Set.of(Role.TRADER, Role.ZONE_OFFICER, Role.AGENCY_OFFICER, Role.CERTIFIER);

    /** How long missing evidence may come after; then the signature counts as failed. */
    public static final Duration COMPLETION = Duration.ofDays(30);

    private AttestationRules() {}

    /**
     * Records a verdict. The same command again is {@code EXISTS}; another signature of the same certificate on the same
     * document counts only if its verdict is better, so that nobody can take the place of a good signature with a bad one.
     *
     * @param existing the attestation under this id, if there is one
     * @param when how bad a verdict is still recorded
     * @param signature what was verified
     * @param result the verdict on it; names a signer
     */
    public static Decision<LedgerEvent<Attestation>> record(
            String attestationId,
            Optional<Attestation> existing,
            RecordWhen when,
            AttestedSignature signature,
            VerifyResult result,
            Invocation by) {
        if (!SUBMITTERS.contains(by.actor().role())) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, by.actor().role().attribute() + " can't have signatures attested");
        }
        AttestationStatus status = AttestationStatus.of(result);
        if (!when.admits(status)) {
            return refuse(result);
        }
        Attempt attempt = new Attempt(
                signature,
                result,
                by.actor().party(),
                by.txTime(),
                by.transactionId(),
                Zone.ofMspId(by.actor().mspId()));
        return existing.map(before -> again(before, attempt, status))
                .orElseGet(() -> Decision.accept(new AttestationRecorded(attestationId, attempt)));
    }

    /** The refusal of a signature whose verdict isn't good enough to be recorded. */
    public static <E> Decision<E> refuse(VerifyResult result) {
        if (result.passed()) {
            return Decision.reject(Code.RECOGNITION_NONE, "no ground to recognise the certificate's issuer is known");
        }
        if (result.code() == VerdictCode.SIGNER_NOT_PARTY) {
            return Decision.reject(Code.SIGNER_NOT_PARTY, "the certificate names another party or none");
        }
        String subIndication = result.subIndication().map(SubIndication::name).orElse("");
        return Decision.reject(Code.ATTESTATION_NOT_VALID, subIndication + ", " + result.code());
    }

    private static Decision<LedgerEvent<Attestation>> again(
            Attestation before, Attempt attempt, AttestationStatus status) {
        if (!before.status().isVerdict()) {
            return Decision.reject(Code.BAD_STATE, before.attestationId() + " is " + before.status());
        }
        Instant deadline = before.attempts().get(0).recordedAt().plus(COMPLETION);
        if (before.status() == AttestationStatus.INDETERMINATE
                && attempt.recordedAt().isAfter(deadline)) {
            return Decision.reject(Code.EXPIRED, before.attestationId() + " could be completed until " + deadline);
        }
        if (before.attempts().size() == Attestation.MAX_ATTEMPTS) {
            return Decision.reject(
                    Code.TOO_LARGE, before.attestationId() + " has " + Attestation.MAX_ATTEMPTS + " attempts");
        }
        if (before.attempts().stream().anyMatch(old -> old.signature().equals(attempt.signature()))
                && !status.isBetterThan(before.status())) {
            return Decision.reject(Code.EXISTS, before.attestationId() + " is " + before.status());
        }
        if (!status.isBetterThan(before.status())) {
            return Decision.reject(
                    Code.EXISTS_WITH_DIFFERENT_CONTENT, before.attestationId() + " is " + before.status());
        }
        return Decision.accept(new AttestationImproved(before.attestationId(), attempt));
    }
}
