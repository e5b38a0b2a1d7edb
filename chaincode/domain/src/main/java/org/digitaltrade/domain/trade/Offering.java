package org.digitaltrade.domain.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.SubjectType;

/** Offer and acceptance: from a party's signed document to one that binds all parties, or none. */
public final class Offering {
    /** A sentence or two; what needs more is a letter. */
    public static final int MAX_REASON_LENGTH = 500;

    private Offering() {}

    /**
     * A party of the document offers it with its own valid signature.
     *
     * @param standing what is on the ledger under the document's identifier
     * @param registeredAsIs parties whose wrong check digit a registrar has confirmed
     */
    public static Decision<ContractEvent> offer(
            Optional<TradeContract> standing,
            ContractDocument document,
            Fingerprint fingerprint,
            Attestation signature,
            Set<PartyId> registeredAsIs,
            Invocation by) {
        PartyId offeror = by.actor().party();
        Optional<ContractParty> self = document.party(offeror);
        if (self.isEmpty()) {
            return Decision.reject(Code.NOT_AUTHORISED, offeror + " is no party to the contract that it offers");
        }
        if (standing.isPresent()) {
            return repeated(standing.get(), fingerprint, offeror);
        }
        LedgerIds.check(ContractDocument.ID_PREFIX, document.contractId(), by);
        if (!by.txTime().isBefore(document.offerExpiresAt())) {
            return Decision.reject(Code.EXPIRED, "the offer would have expired at " + document.offerExpiresAt());
        }
        if (document.version() != 1) {
            return Decision.reject(Code.NOT_DEFINITE, "a first offer is version 1");
        }
        Optional<Rejection> objection = Definiteness.objection(document, registeredAsIs)
                .or(() -> objection(signature, fingerprint, self.get()));
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        return Decision.accept(new ContractOffered(
                document.contractId(),
                document,
                fingerprint,
                by.actor().mspId(),
                signature.attestationId(),
                offeror,
                by.txTime()));
    }

    /** Accepts the standing offer: only an offeree may, in time, with its own valid signature on the same document. */
    public static Decision<ContractEvent> accept(TradeContract contract, Attestation signature, Invocation by) {
        PartyId offeree = by.actor().party();
        if (!contract.isOfferee(offeree)) {
            return Decision.reject(notAnOfferee(contract, offeree));
        }
        Optional<Signature> earlier = contract.consent().signatureOf(offeree);
        if (earlier.isPresent()) {
            boolean same = earlier.get().attestationId().equals(signature.attestationId());
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, offeree + " has accepted already");
        }
        Optional<Rejection> objection = contract.objection(ContractState.OFFERED, by);
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        if (hasExpired(contract, by)) {
            return Decision.reject(
                    Code.LATE_ACCEPTANCE,
                    "the offer expired at " + contract.document().offerExpiresAt());
        }
        objection = contract.document()
                .party(offeree)
                .flatMap(party -> objection(signature, contract.fingerprint(), party));
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        return accepted(contract, signature, by);
    }

    /** An offeree declines; with one that won't sign, nobody is bound. */
    public static Decision<ContractEvent> reject(TradeContract contract, String reason, Invocation by) {
        PartyId offeree = by.actor().party();
        PlainText.check(reason, MAX_REASON_LENGTH);
        if (!contract.isOfferee(offeree)) {
            return Decision.reject(notAnOfferee(contract, offeree));
        }
        return ending(contract, new OfferRejected(contract.contractId(), reason, offeree, by.txTime()), by);
    }

    /** The offeror takes its offer back, unless it said that it wouldn't or an offeree has relied on it. */
    public static Decision<ContractEvent> revoke(TradeContract contract, Invocation by) {
        PartyId offeror = by.actor().party();
        if (!contract.consent().offeror().equals(offeror)) {
            return Decision.reject(Code.NOT_AUTHORISED, offeror + " didn't make this offer");
        }
        boolean open = contract.state() == ContractState.OFFERED;
        if (open && contract.document().irrevocable()) {
            return Decision.reject(Code.OFFER_IRREVOCABLE, "the offer says that it is irrevocable");
        }
        if (open && contract.consent().isReliedOn()) {
            return Decision.reject(Code.OFFER_IRREVOCABLE, "an offeree has accepted already");
        }
        return ending(contract, new OfferRevoked(contract.contractId(), offeror, by.txTime()), by);
    }

    /** Anyone may note that an offer has expired. */
    public static Decision<ContractEvent> lapse(TradeContract contract, Invocation by) {
        if (contract.state() == ContractState.OFFERED && !hasExpired(contract, by)) {
            return Decision.reject(
                    Code.NOT_YET_DUE,
                    "the offer stands until " + contract.document().offerExpiresAt());
        }
        return ending(
                contract, new OfferLapsed(contract.contractId(), by.actor().party(), by.txTime()), by);
    }

    private static Decision<ContractEvent> repeated(TradeContract standing, Fingerprint fingerprint, PartyId offeror) {
        boolean same = standing.fingerprint().equals(fingerprint)
                && standing.consent().offeror().equals(offeror);
        return Decision.reject(
                same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT,
                standing.contractId() + " has been offered already");
    }

    private static Decision<ContractEvent> accepted(TradeContract contract, Attestation signature, Invocation by) {
        String contractId = contract.contractId();
        PartyId offeree = by.actor().party();
        OfferAccepted acceptance =
                new OfferAccepted(contractId, by.actor().mspId(), signature.attestationId(), offeree, by.txTime());
        TradeContract signed = acceptance.applyTo(contract);
        if (signed.consent().signatures().size() < signed.document().parties().size()) {
            return Decision.accept(acceptance);
        }
        if (!isSignedFromItsZone(signed)) {
            return Decision.reject(Code.ID_INVALID, "no party of the zone that " + contractId + " names has signed");
        }
        List<ContractEvent> events = new ArrayList<>();
        events.add(acceptance);
        events.add(new ContractConcluded(contractId, offeree, by.txTime()));
        if (signed.document().conditionsPrecedent().isEmpty()) {
            events.add(new ContractBroughtIntoForce(contractId, offeree, by.txTime()));
        }
        return Decision.accept(events);
    }

    /** Ends the offer; the same end by the same party again is a repetition. */
    private static Decision<ContractEvent> ending(TradeContract contract, ContractEvent end, Invocation by) {
        TradeContract ended = end.applyTo(contract);
        if (contract.state() == ended.state() && isSameAct(contract.ending(), ended.ending())) {
            return Decision.reject(Code.EXISTS, contract.contractId() + " is " + contract.state() + " already");
        }
        return contract.objection(ContractState.OFFERED, by)
                .map(Decision::<ContractEvent>reject)
                .orElseGet(() -> Decision.accept(end));
    }

    private static boolean isSameAct(Optional<Ending> one, Optional<Ending> other) {
        return one.map(Ending::by).equals(other.map(Ending::by))
                && one.flatMap(Ending::reason).equals(other.flatMap(Ending::reason));
    }

    private static boolean hasExpired(TradeContract contract, Invocation by) {
        return by.txTime().isAfter(contract.document().offerExpiresAt());
    }

    /** An offer from abroad names its counterpart's zone; here the counterpart has shown that it is. */
    private static boolean isSignedFromItsZone(TradeContract contract) {
        String zone = contract.zone().map(Zone::mspId).orElseThrow();
        return contract.consent().signatures().stream()
                .anyMatch(signature -> signature.mspId().equals(zone));
    }

    private static Optional<Rejection> objection(Attestation signature, Fingerprint fingerprint, ContractParty party) {
        return signature.objection(
                SubjectType.CONTRACT_VERSION,
                fingerprint.digests(),
                party.partyId(),
                party.role().signatory());
    }

    private static Rejection notAnOfferee(TradeContract contract, PartyId party) {
        return new Rejection(Code.NOT_AUTHORISED, party + " is not an offeree of " + contract.contractId());
    }
}
