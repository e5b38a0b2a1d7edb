package org.digitaltrade.domain.attestations;

/** Why a recognition does not cover a signature, in the order in which it is asked. */
public enum RecognitionObjection {
    NOT_ENACTED_AT_ISSUANCE,
    NOT_ENACTED_AT_SIGNATURE,
    TYPE_NOT_MAPPED,
    STATUS_NOT_ACCEPTED,
    CONTENT_NOT_MET
}
