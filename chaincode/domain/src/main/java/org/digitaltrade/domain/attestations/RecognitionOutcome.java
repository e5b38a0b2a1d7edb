package org.digitaltrade.domain.attestations;

/** What a relying jurisdiction makes of a trust service, in one word. */
public enum RecognitionOutcome {
    RECOGNISED,
    /** As a service of a lower kind than it is at home. */
    RECOGNISED_LOWER,
    /** No ground, or one that was repealed or isn't met. */
    NOT_RECOGNISED,
    /** Nothing adopted here names the service, or the list that does is stale. */
    UNKNOWN
}
