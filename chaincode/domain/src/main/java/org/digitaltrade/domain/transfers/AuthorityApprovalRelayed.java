package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The competent authority approved that a foreign authority gets the data; the case is to be classified again. */
public record AuthorityApprovalRelayed(String caseId, RelayedDocument document, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.authorityApproval(document))
                .done();
    }
}
