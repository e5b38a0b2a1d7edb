package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Objects;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.rules.Route;
import org.jspecify.annotations.Nullable;

/**
 * A usage was refused because it would have crossed a statutory threshold; the case needs a stricter route.
 *
 * @param requiredRoute what the decision table demands beyond the threshold
 */
public record StepUpTriggered(String caseId, String usageId, Route requiredRoute, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .usage(Objects.requireNonNull(before).usage().skippingNumber())
                .state(CaseState.STEP_UP_REQUIRED)
                .done();
    }
}
