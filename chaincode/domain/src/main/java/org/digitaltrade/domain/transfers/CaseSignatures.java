package org.digitaltrade.domain.transfers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationAct;
import org.digitaltrade.domain.attestations.AttestationStatus;

/** What an invalidated signature does to the transfer case that rests on it: use stops until the authority lifts that. */
public final class CaseSignatures {
    private CaseSignatures() {}

    /** The attestations that a case rests on. */
    public static List<String> of(TransferCase transferCase) {
        return Stream.concat(
                        transferCase.submission().stream()
                                .map(submission -> submission.file().attestationId()),
                        transferCase.standardContract().stream()
                                .flatMap(contract ->
                                        Stream.of(contract.providerAttestationId(), contract.recipientAttestationId())))
                .distinct()
                .toList();
    }

    /** Why the case can't be used now; empty if it can. Holds whether or not anybody has suspended it yet. */
    public static Optional<Rejection> objection(
            TransferCase transferCase, Function<String, Optional<Attestation>> attestations) {
        return of(transferCase).stream()
                .filter(id -> attestations
                        .apply(id)
                        .filter(attestation -> attestation.status() == AttestationStatus.INVALIDATED)
                        .isPresent())
                .findFirst()
                .map(id -> new Rejection(Code.SIGNATURE_INVALIDATED, "the signature " + id + " was invalidated"));
    }

    /** Suspends a case whose signature was invalidated. The attestation is the proof; BJCAC alone lifts it. */
    public static Decision<CaseEvent> suspend(TransferCase transferCase, Attestation attestation, Invocation by) {
        Optional<Rejection> objection = objection(transferCase, attestation, by);
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        Suspension suspension = new Suspension(
                PartyId.authority(Agency.BJCAC.name()),
                SuspensionReason.SIGNATURE_INVALIDATED,
                ground(attestation),
                by.txTime(),
                Optional.empty());
        return Decision.accept(
                new CaseSuspended(transferCase.caseId(), suspension, by.actor().party(), by.txTime()));
    }

    private static Optional<Rejection> objection(TransferCase transferCase, Attestation attestation, Invocation by) {
        return Rejection.unless(
                        mayAct(transferCase, by.actor()),
                        Code.NOT_AUTHORISED,
                        by.actor().party() + " is neither the handler nor an authority of this case")
                .or(() -> Rejection.unless(
                        of(transferCase).contains(attestation.attestationId()),
                        Code.NOT_FOUND,
                        transferCase.caseId() + " doesn't rest on " + attestation.attestationId()))
                .or(() -> Rejection.unless(
                        attestation.status() == AttestationStatus.INVALIDATED,
                        Code.BAD_STATE,
                        attestation.attestationId() + " is " + attestation.status()))
                .or(() -> Rejection.unless(
                        transferCase.state() == CaseState.ACTIVE || transferCase.state() == CaseState.RENEWAL_PENDING,
                        Code.BAD_STATE,
                        "the case is " + transferCase.state()))
                .or(() -> Rejection.unless(
                        !by.txTime().isBefore(transferCase.changedAt()),
                        Code.CLOCK_BEHIND,
                        "the case was changed at " + transferCase.changedAt()));
    }

    private static boolean mayAct(TransferCase transferCase, Actor actor) {
        return (actor.is(Role.TRADER) && actor.party().equals(transferCase.processor()))
                || (actor.is(Role.AGENCY_OFFICER) && Agency.isAgency(actor.mspId()))
                || transferCase
                        .zone()
                        .map(Zone::mspId)
                        .filter(actor::isOfficerOf)
                        .isPresent();
    }

    /** The notice or judgment; where revocation data decided, the signature itself. */
    private static Hash ground(Attestation attestation) {
        return attestation
                .lastAct()
                .flatMap(AttestationAct::documentSha256)
                .orElseGet(() -> new Hash(attestation.signature().signatureSha256()));
    }
}
