package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * New evidence about the same signature was judged; the earlier attempts stay.
 *
 * @param status what it leads to
 */
public record AttestationReassessed(String attestationId, Attempt attempt, AttestationStatus status)
        implements LedgerEvent<Attestation> {
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
        return Objects.requireNonNull(before, "a reassessment follows a record").plus(attempt, status);
    }
}
