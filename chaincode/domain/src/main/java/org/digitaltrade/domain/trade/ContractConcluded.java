package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** All parties have signed. */
public record ContractConcluded(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.concluded(at);
    }
}
