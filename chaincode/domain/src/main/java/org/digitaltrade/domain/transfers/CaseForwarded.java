package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The file went to the national authority. */
public record CaseForwarded(String caseId, Deadline deadline, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.assessment(Assessment.forwarded(BeijingTime.date(at)))
                        .deadline(Optional.of(deadline)))
                .flagIf(late, CaseFlag.FORWARDING_LATE)
                .state(CaseState.FORWARDED)
                .done();
    }
}
