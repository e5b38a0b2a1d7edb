package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/** It was noted on a contract that a signature on it has been invalidated: the contract is in dispute. */
public record SignatureInvalidated(String contractId, String attestationId, PartyId actor, Instant at)
        implements ContractEvent {
    @Override
    public TradeContract applyToExisting(TradeContract before) {
        Signature signed = before.consent().signatureBy(attestationId).orElseThrow();
        Signature doubted = new Signature(signed.party(), signed.mspId(), attestationId, signed.at(), Optional.of(at));
        return before.consenting(before.consent().replacing(doubted), at);
    }
}
