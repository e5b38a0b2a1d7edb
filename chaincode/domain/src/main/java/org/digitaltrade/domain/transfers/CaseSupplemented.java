package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The handler gave the material that was asked for. */
public record CaseSupplemented(String caseId, Hash answerHash, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.assessment(
                        progress.assessment().orElseThrow().answered(answerHash, BeijingTime.date(at))))
                .state(CaseState.UNDER_ASSESSMENT)
                .done();
    }
}
