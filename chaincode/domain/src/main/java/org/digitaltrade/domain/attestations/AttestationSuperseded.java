package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.Nullable;

/** The signatory signed again. */
public record AttestationSuperseded(String attestationId, AttestationAct act) implements AttestationActEvent {
    @Override
    public Attestation applyTo(@Nullable Attestation before) {
        return acted(before, AttestationStatus.SUPERSEDED);
    }
}
