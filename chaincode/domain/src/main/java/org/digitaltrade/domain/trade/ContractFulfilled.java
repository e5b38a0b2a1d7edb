package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** All parties have confirmed performance. */
public record ContractFulfilled(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.ended(ContractState.FULFILLED, new Ending(actor, Optional.empty(), at));
    }
}
