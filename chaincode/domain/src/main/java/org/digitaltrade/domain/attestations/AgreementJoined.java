package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** The counterparty joined an agreement, itself or as an agency confirms; it is thereby concluded. */
public record AgreementJoined(String agreementId, PartyId actor, Instant at) implements AgreementEvent {

    @Override
    public PartyAgreement applyTo(@Nullable PartyAgreement before) {
        PartyAgreement proposed = Objects.requireNonNull(before, "joining follows a proposal");
        return new PartyAgreement(
                proposed.terms(),
                proposed.proposedBy(),
                proposed.proposedAt(),
                proposed.hash(),
                Optional.of(at),
                Optional.of(actor),
                proposed.endedAt());
    }
}
