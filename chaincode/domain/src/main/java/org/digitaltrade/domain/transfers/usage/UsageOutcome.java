package org.digitaltrade.domain.transfers.usage;

/** Whether a usage counts. */
public enum UsageOutcome {
    RECORDED,
    /** Stored for the regulator to see; it took its sequence number and counts nowhere. */
    REFUSED
}
