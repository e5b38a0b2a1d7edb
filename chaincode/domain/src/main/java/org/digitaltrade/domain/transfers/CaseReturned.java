package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An authority returned the file as incomplete.
 *
 * @param missingItems all of them, since they may be asked for only once
 */
public record CaseReturned(String caseId, List<String> missingItems, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .missingItems(missingItems)
                .progress(progress -> progress.deadline(Optional.empty()))
                .flagIf(late, CaseFlag.RETURN_LATE)
                .state(CaseState.RETURNED)
                .done();
    }
}
