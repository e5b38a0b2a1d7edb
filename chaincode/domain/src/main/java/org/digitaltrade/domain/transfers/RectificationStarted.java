package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The handler began to remove the cause of a suspension. */
public record RectificationStarted(String caseId, Hash evidenceHash, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        CaseChange change = CaseChange.of(before, this).state(CaseState.RECTIFYING);
        return change.rectification(evidenceHash).done();
    }
}
