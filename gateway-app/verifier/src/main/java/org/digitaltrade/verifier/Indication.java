package org.digitaltrade.verifier;

/** What a verification comes to, in the words of ETSI EN 319 102-1. */
public enum Indication {
    /** Everything that was claimed holds, as far as the list of what was not proved allows. */
    TOTAL_PASSED,
    /** Something is forged, contradicts itself or says another thing than it claims. */
    TOTAL_FAILED,
    /** With this trust file, at this time, nothing can be concluded. */
    INDETERMINATE
}
