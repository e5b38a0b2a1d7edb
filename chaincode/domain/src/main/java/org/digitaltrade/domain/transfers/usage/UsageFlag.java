package org.digitaltrade.domain.transfers.usage;

/** What a regulator should see about a usage though it blocks nothing. */
public enum UsageFlag {
    /** The meter holds fewer persons than this usage alone had: some were never counted as new. */
    METER_ANOMALY,
    /** The handler's group together crosses a threshold that none of its companies crosses alone. */
    SPLIT_SUSPECTED,
    /** The recipient hasn't acknowledged it in time. */
    ACK_OVERDUE
}
