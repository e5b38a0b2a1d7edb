package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Objects;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A usage was recorded and counts.
 *
 * @param year that it belongs to, Beijing
 * @param amounts how much left, persons newly counted
 * @param windowTo when the transfers that it reports ended
 */
public record UsageCounted(
        String caseId,
        String usageId,
        CodeWord datasetId,
        int year,
        Amounts amounts,
        Instant windowTo,
        PartyId actor,
        Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .usage(Objects.requireNonNull(before).usage().plus(datasetId, year, amounts, windowTo))
                .done();
    }
}
