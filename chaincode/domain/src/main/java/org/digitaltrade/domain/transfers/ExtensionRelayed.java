package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The decision on the application for more time.
 *
 * @param approval with its new last day if it was granted, else as before
 */
public record ExtensionRelayed(
        String caseId, boolean granted, RelayedDocument document, Approval approval, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.renewal(Optional.empty()))
                .approval(approval)
                .flagIf(!granted, CaseFlag.EXTENSION_REFUSED)
                .state(CaseState.ACTIVE)
                .done();
    }
}
