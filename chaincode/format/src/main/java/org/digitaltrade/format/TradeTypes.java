package org.digitaltrade.format;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.party.PartyRegistered;
import org.digitaltrade.domain.trade.CaseToken;
import org.digitaltrade.domain.trade.ConditionSatisfied;
import org.digitaltrade.domain.trade.ContractBroughtIntoForce;
import org.digitaltrade.domain.trade.ContractConcluded;
import org.digitaltrade.domain.trade.ContractFulfilled;
import org.digitaltrade.domain.trade.ContractOffered;
import org.digitaltrade.domain.trade.MilestoneRecorded;
import org.digitaltrade.domain.trade.OfferAccepted;
import org.digitaltrade.domain.trade.OfferLapsed;
import org.digitaltrade.domain.trade.OfferRejected;
import org.digitaltrade.domain.trade.OfferRevoked;
import org.digitaltrade.domain.trade.PerformanceConfirmed;
import org.digitaltrade.domain.trade.SignatureInvalidated;
import org.digitaltrade.domain.trade.SignatureRenewed;
import org.digitaltrade.domain.trade.TokenRelayed;
import org.digitaltrade.domain.trade.TradeContract;

/** The records and events of contracts, tokens and parties. */
final class TradeTypes {

    private TradeTypes() {}

    static void register(LedgerTypes types) {
        types.record(RecordType.CONTRACT, TradeContract.class)
                .event(ContractOffered.class)
                .event(OfferAccepted.class)
                .event(OfferRejected.class)
                .event(OfferRevoked.class)
                .event(SignatureInvalidated.class)
                .event(SignatureRenewed.class)
                .event(OfferLapsed.class)
                .event(ContractConcluded.class)
                .event(ConditionSatisfied.class)
                .event(ContractBroughtIntoForce.class)
                .event(MilestoneRecorded.class)
                .event(PerformanceConfirmed.class)
                .event(ContractFulfilled.class);
        types.record(RecordType.TOKEN, CaseToken.class).event(TokenRelayed.class);
        types.record(RecordType.PARTY, Party.class).event(PartyRegistered.class);
    }
}
