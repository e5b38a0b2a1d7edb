package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The handler applied for more time. */
public record ExtensionApplied(String caseId, Renewal renewal, boolean late, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.renewal(Optional.of(renewal)))
                .flagIf(late, CaseFlag.RENEWAL_LATE)
                .state(CaseState.RENEWAL_PENDING)
                .done();
    }
}
