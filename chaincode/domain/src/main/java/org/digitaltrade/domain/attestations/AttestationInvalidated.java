package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.Nullable;

/** A notice of compromise or a judgment reaches back to when the signature was made. */
public record AttestationInvalidated(String attestationId, AttestationAct act) implements AttestationActEvent {
    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return acted(before, AttestationStatus.INVALIDATED);
    }
}
