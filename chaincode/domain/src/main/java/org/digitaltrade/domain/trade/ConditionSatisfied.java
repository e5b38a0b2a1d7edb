package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/** A condition precedent was satisfied: by a document, or by a token of the transfer case. */
public record ConditionSatisfied(
        String contractId,
        String conditionId,
        Optional<Hash> evidenceSha256,
        Optional<TokenSource> token,
        PartyId actor,
        Instant at)
        implements ContractEvent {

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.performed(
                before.performance().plus(new ConditionMet(conditionId, evidenceSha256, token, actor, at)), at);
    }
}
