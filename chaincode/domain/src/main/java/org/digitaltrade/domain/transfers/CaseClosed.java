package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The transfer is over and the data abroad was dealt with as agreed.
 *
 * @param evidenceHash of the return or deletion
 */
public record CaseClosed(String caseId, EndOfTerm endOfTerm, Hash evidenceHash, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this).state(CaseState.CLOSED).done();
    }
}
