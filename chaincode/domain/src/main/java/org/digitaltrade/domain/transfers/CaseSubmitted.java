package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The handler submitted its file, for the first time or again. */
public record CaseSubmitted(String caseId, Submission submission, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .submission(submission)
                .missingItems(List.of())
                .state(CaseState.SUBMITTED)
                .done();
    }
}
