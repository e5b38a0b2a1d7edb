package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The decision table said by which route the case may leave.
 *
 * @param state where that leads to: CLASSIFIED, REFUSED if nobody may take the route, or ACTIVE again in a new year
 */
public record CaseClassified(String caseId, Classification classification, CaseState state, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .classification(classification)
                .state(state)
                .done();
    }
}
