package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The assessment began. */
public record AssessmentStarted(String caseId, Deadline deadline, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.deadline(Optional.of(deadline)))
                .state(CaseState.UNDER_ASSESSMENT)
                .done();
    }
}
