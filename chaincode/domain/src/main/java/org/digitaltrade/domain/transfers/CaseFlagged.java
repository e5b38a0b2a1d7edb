package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** Something about the case came to light that a regulator should see; its state stays. */
public record CaseFlagged(String caseId, CaseFlag flag, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this).flag(flag).done();
    }
}
