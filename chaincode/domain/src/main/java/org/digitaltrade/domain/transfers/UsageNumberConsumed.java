package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Objects;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** A usage was refused; its sequence number is gone, so that the refusal stays visible. */
public record UsageNumberConsumed(String caseId, String usageId, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .usage(Objects.requireNonNull(before).usage().skippingNumber())
                .done();
    }
}
