package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A signature was verified and its first verdict recorded. */
public record AttestationRecorded(String attestationId, Attempt attempt) implements LedgerEvent<Attestation> {

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
        return new Attestation(attestationId, AttestationStatus.of(attempt.result()), List.of(attempt));
    }
}
