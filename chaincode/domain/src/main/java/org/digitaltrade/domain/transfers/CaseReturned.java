package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An authority returned the file as incomplete.
 *
 * @param missingItems all of them, since they may be asked for only once
 */
public record CaseReturned(String caseId, List<String> missingItems, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .missingItems(missingItems)
                .state(CaseState.RETURNED)
                .done();
    }
}
