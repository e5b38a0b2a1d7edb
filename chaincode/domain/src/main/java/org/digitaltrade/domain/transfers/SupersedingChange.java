package org.digitaltrade.domain.transfers;

/** Why a case is replaced by another: a change after which the law asks for a new file (Measures, art. 14), or a stricter route. */
public enum SupersedingChange {
    PURPOSE_SCOPE_CHANGE,
    RECIPIENT_USE_CHANGE,
    STORAGE_EXTENSION,
    RECIPIENT_CONTROL_CHANGE,
    FOREIGN_LAW_CHANGE,
    LEGAL_DOC_CHANGE,
    FORCE_MAJEURE,
    /** A statutory threshold demanded it. */
    STEP_UP
}
