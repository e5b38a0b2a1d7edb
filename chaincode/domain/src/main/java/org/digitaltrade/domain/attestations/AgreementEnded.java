package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** One of the parties ended an agreement, or took its proposal back. */
public record AgreementEnded(String agreementId, PartyId actor, Instant at) implements AgreementEvent {

    @Override
    public PartyAgreement applyTo(@Nullable PartyAgreement before) {
        PartyAgreement ended = Objects.requireNonNull(before, "an end follows a proposal");
        return new PartyAgreement(
                ended.terms(),
                ended.proposedBy(),
                ended.proposedAt(),
                ended.hash(),
                ended.joinedAt(),
                ended.joinedBy(),
                Optional.of(at));
    }
}
