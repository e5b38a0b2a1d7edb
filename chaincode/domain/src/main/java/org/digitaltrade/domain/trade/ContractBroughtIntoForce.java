package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** Every condition precedent is satisfied. */
public record ContractBroughtIntoForce(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.broughtIntoForce(at);
    }
}
