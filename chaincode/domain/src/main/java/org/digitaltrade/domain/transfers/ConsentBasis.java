package org.digitaltrade.domain.transfers;

/** On what ground personal information is handed to a recipient abroad. */
public enum ConsentBasis {
    /** Separate consent of each individual (Personal Information Protection Law, art. 39). */
    SEPARATE_CONSENT,
    /** Another ground of article 13. */
    OTHER_ART13
}
