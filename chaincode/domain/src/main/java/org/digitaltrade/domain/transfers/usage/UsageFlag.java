package org.digitaltrade.domain.transfers.usage;

/** What a regulator should see about a usage though it blocks nothing. */
public enum UsageFlag {
    /** The meter holds fewer persons than this usage alone had: some were never counted as new. */
    METER_ANOMALY
}
