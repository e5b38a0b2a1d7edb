package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The national authority said whether it takes the file. */
public record AcceptanceRelayed(
        String caseId, boolean accepted, RelayedDocument notice, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.assessment(
                                progress.assessment().orElseThrow().accepted(notice))
                        .deadline(Optional.empty()))
                .flagIf(late, CaseFlag.ACCEPTANCE_LATE)
                .state(accepted ? CaseState.ACCEPTED : CaseState.NOT_ACCEPTED)
                .done();
    }
}
