package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** Another case took this one's place. */
public record CaseSuperseded(String caseId, String newCaseId, SupersedingChange change, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.supersededBy(newCaseId))
                .state(CaseState.SUPERSEDED)
                .done();
    }
}
