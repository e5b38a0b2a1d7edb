package org.digitaltrade.domain.attestations;

/** The outcome of verifying a signature, as EN 319 102-1 names it. */
public enum Indication {
    TOTAL_PASSED,
    /** It is proved that the signature is bad. */
    TOTAL_FAILED,
    /** The evidence at hand proves neither. */
    INDETERMINATE
}
