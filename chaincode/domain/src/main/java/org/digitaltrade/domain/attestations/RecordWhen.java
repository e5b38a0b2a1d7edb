package org.digitaltrade.domain.attestations;

/** How bad a verdict may be and still be recorded. */
public enum RecordWhen {
    /** Only a signature that passed and is recognised. */
    PASSED,
    /** Also one for which evidence is missing or no ground of recognition is known. */
    INDETERMINATE,
    /** Also one that is proved bad. */
    ALL;

    boolean admits(AttestationStatus status) {
        return switch (status) {
            case VALID -> true;
            case CHECKED, INDETERMINATE -> this != PASSED;
            case FAILED -> this == ALL;
            // No verdict leads to these.
            case SUSPENDED, INVALIDATED, SUPERSEDED, WITHDRAWN, VALID_HISTORIC, REVALIDATION_DUE -> false;
        };
    }
}
