package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/** A milestone was reached. */
public record MilestoneRecorded(String contractId, String milestoneId, Hash evidenceSha256, PartyId actor, Instant at)
        implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.performed(
                before.performance().plus(new MilestoneReached(milestoneId, evidenceSha256, actor, at)), at);
    }
}
