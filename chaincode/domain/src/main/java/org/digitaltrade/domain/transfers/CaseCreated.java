package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** A handler opened a case. */
public record CaseCreated(String caseId, CaseFile file, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return new TransferCase(
                caseId,
                CaseState.DRAFT,
                actor,
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UsageTotals.NONE,
                file.hasSelfIdentifiedLine() ? List.of(CaseFlag.IMPORTANT_SELF_IDENTIFIED) : List.of(),
                CaseProgress.NONE,
                at);
    }
}
