package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** A party confirmed that the contract has been performed. */
public record PerformanceConfirmed(String contractId, PartyId actor, Instant at) implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.performed(before.performance().plus(new Confirmation(actor, at)), at);
    }
}
