package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** The offer's expiry was noted. */
public record OfferLapsed(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.ended(ContractState.LAPSED, new Ending(actor, Optional.empty(), at));
    }
}
