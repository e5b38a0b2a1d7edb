package org.digitaltrade.domain.attestations;

/** Where an attestation stands. The first four follow from the verdict, the others from what happened afterwards. */
public enum AttestationStatus {
    /** The signature passed and is recognised: others may rely on it. */
    VALID,
    /** The signature passed, but the relying jurisdiction has no ground to recognise it. */
    CHECKED,
    /** Evidence is missing; a later attestation of the same signature may complete it, for a while. */
    INDETERMINATE,
    /** The signature is proved bad. Final. */
    FAILED,
    /** Nobody may rely on it until the hold on the certificate, or the authority's order, is lifted. */
    SUSPENDED,
    /** It turned out not to have been the signatory's when it was made. Final. */
    INVALIDATED,
    /** The signatory signed again; what was done on the ground of this one stays. Final. */
    SUPERSEDED,
    /** The submitter took it back before anyone could rely on it. Final. */
    WITHDRAWN,
    /** Good for what was done, and not for anything new. Never stored: it depends on when one looks. */
    VALID_HISTORIC,
    /** Too long unexamined to be relied on for anything new. Never stored: it depends on when one looks. */
    REVALIDATION_DUE;

    static AttestationStatus of(VerifyResult result) {
        return switch (result.indication()) {
            case TOTAL_PASSED -> result.isRecognised() ? VALID : CHECKED;
            case INDETERMINATE -> INDETERMINATE;
            case TOTAL_FAILED -> FAILED;
        };
    }

    /** Whether this verdict says more for the signature than the other does. */
    boolean isBetterThan(AttestationStatus other) {
        return isVerdict() && compareTo(other) < 0;
    }

    /** Whether it follows from the verdict alone. */
    boolean isVerdict() {
        return compareTo(FAILED) <= 0;
    }
}
