package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever suspended the case lifted the suspension.
 *
 * @param documentHash of what the suspending side was satisfied by
 */
public record CaseReinstated(String caseId, Hash documentHash, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        boolean renewing = Objects.requireNonNull(before).progress().renewal().isPresent();
        return CaseChange.of(before, this)
                .suspension(Optional.empty())
                .state(renewing ? CaseState.RENEWAL_PENDING : CaseState.ACTIVE)
                .done();
    }
}
