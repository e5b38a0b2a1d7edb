package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A signature of the same certificate on the same document got a better verdict; the earlier attempts stay. */
public record AttestationImproved(String attestationId, Attempt attempt) implements LedgerEvent<Attestation> {

    @Override
    public RecordType recordType() {
        return RecordType.ATTESTATION;
    }

    @Override
    public List<String> keyParts() {
        return List.of(attestationId);
    }

    @Override
    public PartyId actor() {
        return attempt.submittedBy();
    }

    @Override
    public Instant at() {
        return attempt.recordedAt();
    }

    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return Objects.requireNonNull(before, "an improvement follows a record").plus(attempt);
    }
}
