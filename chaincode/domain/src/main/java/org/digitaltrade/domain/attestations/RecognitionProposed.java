package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An agency's officer proposed a recognition or its next version; it has no effect before it is adopted. */
public record RecognitionProposed(PendingRecognition pending) implements RecognitionEvent {
    @Override
    public String mraId() {
        return pending.terms().mraId();
    }

    @Override
    public PartyId actor() {
        return pending.standing().proposedBy();
    }

    @Override
    public Instant at() {
        return pending.standing().proposedAt();
    }

    @Override
    public RecognitionAgreement applyTo(@Nullable RecognitionAgreement before) {
        return new RecognitionAgreement(
                mraId(), before == null ? Optional.empty() : before.adopted(), Optional.of(pending));
    }
}
