package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** A certification body certified the transfer: data may leave. */
public record CertificateRecorded(String caseId, Approval approval, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .approval(approval)
                .state(CaseState.ACTIVE)
                .done();
    }
}
