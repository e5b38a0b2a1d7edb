package org.digitaltrade.domain.attestations;

/** Where an attestation stands. */
public enum AttestationStatus {
    /** The signature passed and is recognised: others may rely on it. */
    VALID,
    /** The signature passed, but the relying jurisdiction has no ground to recognise it. */
    CHECKED,
    /** Evidence is missing; a later attestation of the same signature may complete it. */
    INDETERMINATE,
    /** The signature is proved bad. */
    FAILED;

    static AttestationStatus of(VerifyResult result) {
        return switch (result.indication()) {
            case TOTAL_PASSED -> result.isRecognised() ? VALID : CHECKED;
            case INDETERMINATE -> INDETERMINATE;
            case TOTAL_FAILED -> FAILED;
        };
    }

    /** Whether this says more for the signature than the other does. */
    boolean isBetterThan(AttestationStatus other) {
        return compareTo(other) < 0;
    }
}
