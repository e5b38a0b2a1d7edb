package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An authority said its word on the case; its state stays. */
public record OpinionRecorded(String caseId, OpinionKind kind, RelayedDocument document, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.plus(new Opinion(actor, kind, document, at)))
                .done();
    }
}
