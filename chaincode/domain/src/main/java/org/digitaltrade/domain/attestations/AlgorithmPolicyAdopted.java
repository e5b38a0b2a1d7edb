package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Objects;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An agency's officer adopted the proposed policy; with the last of them it is in force from its begin. */
public record AlgorithmPolicyAdopted(String version, Hash hash, Adoption adoption) implements AlgorithmPolicyEvent {

    @Override
    public PartyId actor() {
        return adoption.authority();
    }

    @Override
    public Instant at() {
        return adoption.at();
    }

    @Override
    public AlgorithmPolicies applyTo(@Nullable AlgorithmPolicies before) {
        return Objects.requireNonNull(before, "an adoption follows a proposal").adopting(adoption);
    }
}
