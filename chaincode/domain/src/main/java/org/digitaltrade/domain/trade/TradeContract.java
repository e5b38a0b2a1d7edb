package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;

/**
 * A trade contract: the document, who is bound to it, and how far it has come. What may happen to it is decided by the
 * classes of its stages; what has happened is applied by the methods below, one for each kind of change.
 *
 * @param contractId that of the document
 * @param state where it stands
 * @param document the version in question
 * @param fingerprint its digests, computed by the ledger
 * @param consent who is bound to it
 * @param performance what has been satisfied and done
 * @param concludedAt when the last party accepted
 * @param inForceAt when the last condition was satisfied
 * @param ending how it ended
 * @param changedAt the time of the last transaction that changed it
 */
public record TradeContract(
        String contractId,
        ContractState state,
        ContractDocument document,
        Fingerprint fingerprint,
        Consent consent,
        Performance performance,
        Optional<Instant> concludedAt,
        Optional<Instant> inForceAt,
        Optional<Ending> ending,
        Instant changedAt)
        implements LedgerRecord {

    @Override
    public RecordType recordType() {
        return RecordType.CONTRACT;
    }

    @Override
    public List<String> keyParts() {
        return List.of(contractId);
    }

    @Override
    public Set<PartyId> parties() {
        Set<PartyId> parties = new TreeSet<>();
        document.parties().forEach(party -> parties.add(party.partyId()));
        return parties;
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(ContractDocument.ID_PREFIX, contractId));
    }

    public boolean isParty(PartyId party) {
        return document.party(party).isPresent();
    }

    public boolean isOfferee(PartyId party) {
        return isParty(party) && !consent.offeror().equals(party);
    }

    /** What every step asks first: the contract is in the step's state, and time doesn't run backwards for it. */
    Optional<Rejection> objection(ContractState needed, Invocation by) {
        if (state != needed) {
            return Optional.of(new Rejection(Code.BAD_STATE, contractId + " is " + state + ", not " + needed));
        }
        if (by.txTime().isBefore(changedAt)) {
            return Optional.of(new Rejection(Code.CLOCK_BEHIND, contractId + " was last changed at " + changedAt));
        }
        return Optional.empty();
    }

    TradeContract signed(Signature signature) {
        return new TradeContract(
                contractId,
                state,
                document,
                fingerprint,
                consent.plus(signature),
                performance,
                concludedAt,
                inForceAt,
                ending,
                signature.at());
    }

    TradeContract concluded(Instant at) {
        return new TradeContract(
                contractId,
                ContractState.AWAITING_CONDITION,
                document,
                fingerprint,
                consent,
                performance,
                Optional.of(at),
                inForceAt,
                ending,
                at);
    }

    TradeContract consenting(Consent changed, Instant at) {
        return new TradeContract(
                contractId, state, document, fingerprint, changed, performance, concludedAt, inForceAt, ending, at);
    }

    /** Whether a signature on it has been found not to be the party's: in dispute until it is renewed. */
    public boolean isInDispute() {
        return consent.signatures().stream()
                .anyMatch(signature -> signature.invalidatedAt().isPresent());
    }

    TradeContract broughtIntoForce(Instant at) {
        return new TradeContract(
                contractId,
                ContractState.IN_FORCE,
                document,
                fingerprint,
                consent,
                performance,
                concludedAt,
                Optional.of(at),
                ending,
                at);
    }

    TradeContract performed(Performance further, Instant at) {
        return new TradeContract(
                contractId, state, document, fingerprint, consent, further, concludedAt, inForceAt, ending, at);
    }

    TradeContract ended(ContractState finalState, Ending how) {
        return new TradeContract(
                contractId,
                finalState,
                document,
                fingerprint,
                consent,
                performance,
                concludedAt,
                inForceAt,
                Optional.of(how),
                how.at());
    }
}
