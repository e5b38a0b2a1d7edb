package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.Nullable;

/** The authority for certification bodies stopped reliance for a while. */
public record AttestationSuspended(String attestationId, AttestationAct act) implements AttestationActEvent {
    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return acted(before, AttestationStatus.SUSPENDED);
    }
}
