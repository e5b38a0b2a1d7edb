package org.digitaltrade.domain.transfers.risk;

/** How bad it is, in the reporter's word. */
public enum Severity {
    LOW,
    MED,
    HIGH,
    CRITICAL
}
