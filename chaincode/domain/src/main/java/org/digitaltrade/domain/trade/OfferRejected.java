package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** An offeree declined the offer. */
public record OfferRejected(String contractId, String reason, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.ended(ContractState.REJECTED, new Ending(actor, Optional.of(reason), at));
    }
}
