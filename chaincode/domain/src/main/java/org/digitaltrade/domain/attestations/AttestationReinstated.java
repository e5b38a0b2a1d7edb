package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.Nullable;

/** The authority lifted its suspension. */
public record AttestationReinstated(String attestationId, AttestationAct act) implements AttestationActEvent {
    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return acted(before, AttestationStatus.VALID);
    }
}
