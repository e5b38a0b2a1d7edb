package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The handler asked for a re-evaluation. */
public record ReevaluationRequested(String caseId, Reevaluation reevaluation, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress ->
                        progress.reevaluation(Optional.of(reevaluation)).deadline(Optional.empty()))
                .flagIf(late, CaseFlag.REEVALUATION_LATE)
                .state(CaseState.REEVALUATION)
                .done();
    }
}
