package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Objects;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An agency's officer adopted the proposed version; with the last of them it is in force. */
public record RecognitionAdopted(String mraId, int version, Hash hash, Adoption adoption) implements RecognitionEvent {
    @Override
    public PartyId actor() {
        return adoption.authority();
    }

    @Override
    public Instant at() {
        return adoption.at();
    }

    @Override
    public RecognitionAgreement applyTo(@Nullable RecognitionAgreement before) {
        return Objects.requireNonNull(before, "an adoption follows a proposal").adopting(adoption);
    }
}
