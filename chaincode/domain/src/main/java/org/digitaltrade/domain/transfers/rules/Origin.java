package org.digitaltrade.domain.transfers.rules;

/** Where the data of a flow comes from. */
public enum Origin {
    /** Collected or generated at home, in whole or in part. */
    DOMESTIC,
    /** Collected abroad and only processed here, without anything domestic added. */
    FOREIGN_TRANSIT
}
