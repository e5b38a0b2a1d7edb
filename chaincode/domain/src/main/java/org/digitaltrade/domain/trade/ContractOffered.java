package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** A party offered a contract and signed its document. */
public record ContractOffered(
        String contractId,
        ContractDocument document,
        Fingerprint fingerprint,
        String mspId,
        String attestationId,
        PartyId actor,
        Instant at)
        implements ContractEvent {

    @Override
    public TradeContract applyTo(@Nullable TradeContract before) {
        if (before != null) {
            throw new IllegalStateException(contractId + " was offered already");
        }
        Signature signature = new Signature(actor, mspId, attestationId, at);
        return new TradeContract(
                contractId,
                ContractState.OFFERED,
                document,
                fingerprint,
                new Consent(actor, at, List.of(signature)),
                Performance.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    @Override
    public TradeContract applyToExisting(TradeContract before) {
        return applyTo(before);
    }
}
