package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** An offeree accepted the offer and bound itself by its signature. */
public record OfferAccepted(String contractId, String mspId, String attestationId, PartyId actor, Instant at)
        implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.signed(new Signature(actor, mspId, attestationId, at));
    }
}
