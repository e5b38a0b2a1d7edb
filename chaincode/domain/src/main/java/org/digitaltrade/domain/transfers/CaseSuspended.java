package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** All use of the case was stopped. */
public record CaseSuspended(String caseId, Suspension suspension, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .suspension(Optional.of(suspension))
                .state(CaseState.SUSPENDED)
                .done();
    }
}
