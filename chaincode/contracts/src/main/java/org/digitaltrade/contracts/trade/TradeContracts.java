package org.digitaltrade.contracts.trade;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaltrade.contracts.attestations.LedgerStanding;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.trade.TradeRequests.Accept;
import org.digitaltrade.contracts.trade.TradeRequests.Evidence;
import org.digitaltrade.contracts.trade.TradeRequests.OfContract;
import org.digitaltrade.contracts.trade.TradeRequests.OfSignature;
import org.digitaltrade.contracts.trade.TradeRequests.Offer;
import org.digitaltrade.contracts.trade.TradeRequests.RecordMilestone;
import org.digitaltrade.contracts.trade.TradeRequests.Reject;
import org.digitaltrade.contracts.trade.TradeRequests.SatisfyCondition;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Uscc;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.trade.Approvals;
import org.digitaltrade.domain.trade.CaseToken;
import org.digitaltrade.domain.trade.Conditions;
import org.digitaltrade.domain.trade.ContractDocument;
import org.digitaltrade.domain.trade.ContractEvent;
import org.digitaltrade.domain.trade.ContractParty;
import org.digitaltrade.domain.trade.Disputing;
import org.digitaltrade.domain.trade.Offering;
import org.digitaltrade.domain.trade.Performing;
import org.digitaltrade.domain.trade.Relaying;
import org.digitaltrade.domain.trade.TradeContract;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;

/**
 * {@code TradeContracts} on the channel {@code trade}. Each function returns the record it leads to, a contract or a
 * token, and refuses as the class of domain.trade that decides says.
 */
public final class TradeContracts {
    /** The organisation whose clients are the parties abroad. */
    private static final String PARTNER = "PARTNER";

    /** A contract at home needs what the chaincode needs anyway: a zone and an agency. With a party abroad, also its peers. */
    private static final EndorsementPolicy WITH_PARTNER = EndorsementPolicy.allOf(
            EndorsementPolicy.anyZone(), EndorsementPolicy.anyOf(Agency.mspIds()), EndorsementPolicy.of(PARTNER));

    private static final EndorsementPolicy OF_TOKENS =
            EndorsementPolicy.allOf(EndorsementPolicy.anyZone(), EndorsementPolicy.of(Agency.BJCAC.mspId()));

    private TradeContracts() {}

    public static ContractClass define() {
        return ContractClass.named("TradeContracts", LedgerChannel.TRADE)
                .submit("offer", Offer.class, TradeContracts::offer)
                .submit("accept", Accept.class, TradeContracts::accept)
                .submit("reject", Reject.class, TradeContracts::reject)
                .submit("revokeOffer", OfContract.class, TradeContracts::revokeOffer)
                .submit("lapse", OfContract.class, TradeContracts::lapse)
                .submit("satisfyCondition", SatisfyCondition.class, TradeContracts::satisfyCondition)
                .submit("recordMilestone", RecordMilestone.class, TradeContracts::recordMilestone)
                .submit("confirmPerformance", OfContract.class, TradeContracts::confirmPerformance)
                .submit("noteInvalidated", OfSignature.class, TradeContracts::noteInvalidated)
                .submit("renewSignature", OfSignature.class, TradeContracts::renewSignature)
                .submit("relayToken", CaseToken.class, TradeContracts::relayToken)
                .views(RecordType.CONTRACT, RecordType.TOKEN)
                .build();
    }

    private static JsonObject offer(LedgerContext context, Offer request) {
        ContractDocument document = request.document();
        LedgerKey key = LedgerKey.of(RecordType.CONTRACT, document.contractId());
        if (document.hasForeignParty()) {
            // Creating the key isn't guarded by it, and needn't be: until the partner accepts, nobody is bound.
            context.endorse(key, WITH_PARTNER);
        }
        return result(context.apply(Offering.offer(
                context.find(TradeContract.class, RecordType.CONTRACT, document.contractId()),
                document,
                Fingerprints.of(document),
                attestation(context, request.attestationId()),
                registeredAsIs(context, document),
                context.invocation())));
    }

    private static JsonObject accept(LedgerContext context, Accept request) {
        Attestation signature = attestation(context, request.attestationId());
        return decide(
                context,
                request.contractId(),
                binding(context, contract -> Offering.accept(contract, signature, context.invocation())));
    }

    private static JsonObject reject(LedgerContext context, Reject request) {
        return decide(
                context,
                request.contractId(),
                contract -> Offering.reject(contract, request.reason(), context.invocation()));
    }

    private static JsonObject revokeOffer(LedgerContext context, OfContract request) {
        return decide(context, request.contractId(), contract -> Offering.revoke(contract, context.invocation()));
    }

    private static JsonObject lapse(LedgerContext context, OfContract request) {
        return decide(context, request.contractId(), contract -> Offering.lapse(contract, context.invocation()));
    }

    private static JsonObject satisfyCondition(LedgerContext context, SatisfyCondition request) {
        return decide(
                context,
                request.contractId(),
                binding(
                        context,
                        contract -> Conditions.satisfy(
                                contract,
                                request.conditionId(),
                                request.evidence().map(Evidence::sha256),
                                approvals(context, contract),
                                context.invocation())));
    }

    private static JsonObject recordMilestone(LedgerContext context, RecordMilestone request) {
        return decide(
                context,
                request.contractId(),
                contract -> Performing.recordMilestone(
                        contract,
                        request.milestoneId(),
                        request.evidence().sha256(),
                        approvals(context, contract),
                        context.invocation()));
    }

    private static JsonObject confirmPerformance(LedgerContext context, OfContract request) {
        return decide(
                context,
                request.contractId(),
                binding(context, contract -> Performing.confirm(contract, context.invocation())));
    }

    private static JsonObject noteInvalidated(LedgerContext context, OfSignature request) {
        return decide(
                context,
                request.contractId(),
                contract -> Disputing.note(contract, recorded(context, request.attestationId()), context.invocation()));
    }

    private static JsonObject renewSignature(LedgerContext context, OfSignature request) {
        return decide(
                context,
                request.contractId(),
                contract -> Disputing.renew(
                        contract,
                        attestation(context, request.attestationId()),
                        id -> recorded(context, id),
                        context.invocation()));
    }

    /** A step by which somebody is bound further: it waits while a signature on the contract is invalidated. */
    private static Function<TradeContract, Decision<ContractEvent>> binding(
            LedgerContext context, Function<TradeContract, Decision<ContractEvent>> step) {
        return contract -> step.apply(contract)
                .fold(
                        events -> Disputing.objection(contract, id -> recorded(context, id))
                                .<Decision<ContractEvent>>map(Decision::reject)
                                .orElseGet(() -> Decision.accept(events)),
                        Decision::reject);
    }

    private static Attestation recorded(LedgerContext context, String attestationId) {
        return context.get(Attestation.class, RecordType.ATTESTATION, attestationId);
    }

    private static JsonObject relayToken(LedgerContext context, CaseToken token) {
        Optional<CaseToken> current = context.find(CaseToken.class, RecordType.TOKEN, token.caseId());
        if (current.isEmpty()) {
            context.endorse(LedgerKey.of(RecordType.TOKEN, token.caseId()), OF_TOKENS);
        }
        return result(context.apply(Relaying.relay(current, token, context.invocation())));
    }

    private static JsonObject decide(
            LedgerContext context, String contractId, Function<TradeContract, Decision<ContractEvent>> step) {
        TradeContract contract = context.get(TradeContract.class, RecordType.CONTRACT, contractId);
        return result(context.apply(step.apply(contract)));
    }

    private static Attestation attestation(LedgerContext context, String attestationId) {
        return LedgerStanding.attestationNow(context, attestationId);
    }

    private static Approvals approvals(LedgerContext context, TradeContract contract) {
        return new Approvals(
                contract.document(),
                caseId -> context.find(CaseToken.class, RecordType.TOKEN, caseId),
                BeijingTime.date(context.invocation().txTime()));
    }

    /** Asks the register only about codes that it alone can save. */
    private static Set<PartyId> registeredAsIs(LedgerContext context, ContractDocument document) {
        List<PartyId> doubtful = document.parties().stream()
                .map(ContractParty::partyId)
                .filter(id -> id.isUscc() && !Uscc.isValid(id.code()))
                .toList();
        return doubtful.stream()
                .filter(id -> context.find(Party.class, RecordType.PARTY, id.value())
                        .flatMap(Party::checkDigitOverride)
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject result(LedgerRecord record) {
        return LedgerTypes.toJson(record);
    }
}
