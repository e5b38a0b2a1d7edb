package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The case is exempt from the three procedures, as declared or acknowledged: data may leave. */
public record ExemptionAcknowledged(String caseId, Approval approval, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .approval(approval)
                .state(CaseState.ACTIVE)
                .done();
    }
}
