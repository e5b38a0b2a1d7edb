package org.digitaltrade.domain.transfers.risk;

/** What was done about it so far. */
public enum RiskStatus {
    OPEN,
    CONTAINED,
    CLOSED
}
