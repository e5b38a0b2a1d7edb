package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.Nullable;

/** The submitter took it back. */
public record AttestationWithdrawn(String attestationId, AttestationAct act) implements AttestationActEvent {
    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return acted(before, AttestationStatus.WITHDRAWN);
    }
}
