package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The result of the re-evaluation, which is final. */
public record ReevaluationRelayed(String caseId, AssessmentDecision decision, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        CaseChange change = CaseChange.of(before, this)
                .progress(progress -> progress.assessment(
                                progress.assessment().orElseThrow().decided(decision))
                        .reevaluation(Optional.empty()));
        return decision.isFailed()
                ? change.state(CaseState.FAILED_FINAL).done()
                : change.approval(decision.approval()).state(CaseState.ACTIVE).done();
    }
}
