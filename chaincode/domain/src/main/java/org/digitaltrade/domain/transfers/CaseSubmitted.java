package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The handler submitted its file, for the first time or again.
 *
 * @param deadline until when the authority says whether it is complete, where the law sets one
 */
public record CaseSubmitted(
        String caseId, Submission submission, Optional<Deadline> deadline, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .submission(submission)
                .missingItems(List.of())
                .progress(progress -> progress.deadline(deadline))
                .state(CaseState.SUBMITTED)
                .done();
    }
}
