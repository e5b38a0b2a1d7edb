package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The authority ended the case; nothing leaves under it any more.
 *
 * @param docNo of the decision
 * @param documentHash of the decision
 */
public record CaseRevoked(String caseId, String docNo, Hash documentHash, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this).state(CaseState.REVOKED).done();
    }
}
