package org.digitaltrade.domain.transfers;

/** Why the use of a case is stopped for a while. */
public enum SuspensionReason {
    PI_LEAK,
    TAMPER,
    LOSS,
    DEFECT_NATIONAL_SECURITY,
    RECIPIENT_CONTROL_CHANGE,
    FOREIGN_LAW_CHANGE,
    LEGAL_DOC_CHANGE,
    PURPOSE_SCOPE_CHANGE,
    STORAGE_EXTENSION,
    FORCE_MAJEURE,
    SCOPE_EXCEEDED,
    /** The certification body suspended its certificate. */
    CERT_SUSPENDED,
    COMPLAINT,
    /** A signature that the case rests on turned out not to have been the signatory's. */
    SIGNATURE_INVALIDATED,
    /** The handler's own wish. */
    HANDLER_REQUEST
}
