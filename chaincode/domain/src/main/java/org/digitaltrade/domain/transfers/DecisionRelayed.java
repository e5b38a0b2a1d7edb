package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The result of the assessment was relayed.
 *
 * @param deadline until when a re-evaluation may be asked for, if that makes sense
 */
public record DecisionRelayed(
        String caseId,
        AssessmentDecision decision,
        Optional<Deadline> deadline,
        boolean late,
        PartyId actor,
        Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        CaseChange change = CaseChange.of(before, this)
                .progress(progress -> progress.assessment(
                                progress.assessment().orElseThrow().decided(decision))
                        .deadline(deadline))
                .flagIf(late, CaseFlag.DECISION_LATE);
        return decision.isFailed()
                ? change.state(CaseState.FAILED).done()
                : change.approval(decision.approval()).state(CaseState.ACTIVE).done();
    }
}
