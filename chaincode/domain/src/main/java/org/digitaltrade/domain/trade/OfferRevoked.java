package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** The offeror took its offer back. */
public record OfferRevoked(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.ended(ContractState.REVOKED, new Ending(actor, Optional.empty(), at));
    }
}
