package org.digitaltrade.domain.attestations;

/** The status of a trust service, after ETSI TS 119 612, with a local suspension. */
public enum ServiceStatus {
    GRANTED,
    WITHDRAWN,
    /** Suspended by the authority of this ledger. */
    SUSPENDED,
    RECOGNISED_NATIONAL,
    DEPRECATED_NATIONAL;

    /** Whether a service in this status may be relied on. */
    public boolean isRelied() {
        return this == GRANTED || this == RECOGNISED_NATIONAL;
    }
}
