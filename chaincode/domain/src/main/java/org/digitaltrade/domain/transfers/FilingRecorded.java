package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The authority confirmed the filing of the standard contract: data may leave.
 *
 * @param late whether it was filed after its last day
 */
public record FilingRecorded(String caseId, Approval approval, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        CaseChange change = CaseChange.of(before, this).approval(approval).state(CaseState.ACTIVE);
        return (late ? change.flag(CaseFlag.FILING_LATE) : change).done();
    }
}
