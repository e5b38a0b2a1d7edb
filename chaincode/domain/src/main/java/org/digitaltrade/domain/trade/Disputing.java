package org.digitaltrade.domain.trade;

import java.util.Optional;
import java.util.function.Function;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStatus;
import org.digitaltrade.domain.attestations.SubjectType;

/**
 * What an invalidated signature does to the contract that rests on it. Steps that bind anew wait, whether or not anybody
 * has noted it on the contract; what happens in fact is still recorded.
 */
public final class Disputing {
    private Disputing() {}

    /**
     * Why a step that binds can't be taken now; empty if it can.
     *
     * @param attestations by their ids
     */
    public static Optional<Rejection> objection(TradeContract contract, Function<String, Attestation> attestations) {
        return contract.consent().signatures().stream()
                .filter(signature -> signature.invalidatedAt().isPresent()
                        || attestations.apply(signature.attestationId()).status() == AttestationStatus.INVALIDATED)
                .findFirst()
                .map(signature -> new Rejection(
                        Code.SIGNATURE_INVALIDATED,
                        signature.party() + "'s signature " + signature.attestationId() + " was invalidated"));
    }

    /** Notes on a contract that a signature on it was invalidated. The attestation is the proof; no word is needed. */
    public static Decision<ContractEvent> note(TradeContract contract, Attestation attestation, Invocation by) {
        Optional<Signature> signature = contract.consent().signatureBy(attestation.attestationId());
        if (!mayNote(contract, by.actor())) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, by.actor().party() + " is neither a party nor an authority of this contract");
        }
        if (signature.isEmpty()) {
            return Decision.reject(
                    Code.NOT_FOUND, contract.contractId() + " doesn't rest on " + attestation.attestationId());
        }
        if (signature.get().invalidatedAt().isPresent()) {
            return Decision.reject(Code.EXISTS, attestation.attestationId() + " is noted as invalidated");
        }
        if (attestation.status() != AttestationStatus.INVALIDATED) {
            return Decision.reject(Code.BAD_STATE, attestation.attestationId() + " is " + attestation.status());
        }
        if (by.txTime().isBefore(contract.changedAt())) {
            return Decision.reject(Code.CLOCK_BEHIND, "the contract was changed at " + contract.changedAt());
        }
        return Decision.accept(new SignatureInvalidated(
                contract.contractId(), attestation.attestationId(), by.actor().party(), by.txTime()));
    }

    /**
     * A party binds itself again, on the same fingerprint.
     *
     * @param renewed its new attestation, as it stands now
     * @param attestations by their ids
     */
    public static Decision<ContractEvent> renew(
            TradeContract contract, Attestation renewed, Function<String, Attestation> attestations, Invocation by) {
        Optional<ContractParty> party = contract.document().party(by.actor().party());
        Optional<Signature> signature =
                contract.consent().signatureOf(by.actor().party());
        if (!by.actor().is(Role.TRADER) || party.isEmpty() || signature.isEmpty()) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, by.actor().party() + " has not signed " + contract.contractId());
        }
        boolean fallen = signature.get().invalidatedAt().isPresent()
                || attestations.apply(signature.get().attestationId()).status() == AttestationStatus.INVALIDATED;
        if (!fallen) {
            return Decision.reject(Code.BAD_STATE, signature.get().attestationId() + " stands");
        }
        Optional<Rejection> objection = renewed.objection(
                SubjectType.CONTRACT_VERSION,
                contract.fingerprint().digests(),
                by.actor().party(),
                party.get().role().signatory());
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        return Decision.accept(new SignatureRenewed(
                contract.contractId(),
                renewed.attestationId(),
                by.actor().mspId(),
                by.actor().party(),
                by.txTime()));
    }

    private static boolean mayNote(TradeContract contract, Actor actor) {
        boolean authority = (actor.is(Role.AGENCY_OFFICER) && Agency.isAgency(actor.mspId()))
                || contract.zone().map(Zone::mspId).filter(actor::isOfficerOf).isPresent();
        return authority || (actor.is(Role.TRADER) && contract.isParty(actor.party()));
    }
}
