package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** A party signed the same document again, in the place of a signature that had been invalidated. */
public record SignatureRenewed(String contractId, String attestationId, String mspId, PartyId actor, Instant at)
        implements ContractEvent {
    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return before.consenting(before.consent().replacing(new Signature(actor, mspId, attestationId, at)), at);
    }
}
