package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An agency's officer proposed the next algorithm policy; it has no effect before it is adopted. */
public record AlgorithmPolicyProposed(PendingPolicy pending) implements AlgorithmPolicyEvent {

    @Override
    public PartyId actor() {
        return pending.standing().proposedBy();
    }

    @Override
    public Instant at() {
        return pending.standing().proposedAt();
    }

    @Override
    public AlgorithmPolicies applyTo(@Nullable AlgorithmPolicies before) {
        return AlgorithmPolicies.orNone(Optional.ofNullable(before)).proposing(pending);
    }
}
