package org.digitaltrade.domain.attestations;

/** Whether a recognition is in force. */
public enum RecognitionStatus {
    ENACTED,
    REPEALED
}
