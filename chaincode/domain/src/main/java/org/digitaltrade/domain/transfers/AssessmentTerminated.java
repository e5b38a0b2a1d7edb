package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The assessment ended without a result, since the handler didn't correct its file. */
public record AssessmentTerminated(String caseId, RelayedDocument document, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.deadline(Optional.empty()))
                .state(CaseState.TERMINATED)
                .done();
    }
}
