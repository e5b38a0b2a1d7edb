package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** More material is asked for; the assessment gets more time. */
public record SupplementRequested(String caseId, SupplementRound round, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.assessment(
                                progress.assessment().orElseThrow().plus(round))
                        .deadline(Optional.of(new Deadline(DeadlineKind.ASSESSMENT, round.extendedTo()))))
                .state(CaseState.SUPPLEMENT)
                .done();
    }
}
