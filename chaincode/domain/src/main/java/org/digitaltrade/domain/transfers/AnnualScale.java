package org.digitaltrade.domain.transfers;

/**
 * How much may leave in one calendar year.
 *
 * @param piCount natural persons of whom nothing sensitive leaves
 * @param spiCount natural persons of whom something sensitive leaves
 */
public record AnnualScale(int piCount, int spiCount, long recordCount, long volumeBytes) {

    public AnnualScale {
        Limits.persons("piCount", piCount);
        Limits.persons("spiCount", spiCount);
        Limits.notNegative("recordCount", recordCount);
        Limits.notNegative("volumeBytes", volumeBytes);
    }

    boolean covers(Amounts used) {
        return used.pi() <= piCount
                && used.spi() <= spiCount
                && used.records() <= recordCount
                && used.bytes() <= volumeBytes;
    }

    /** Of two lines together; what exceeds a limit of the ledger stays at it. */
    AnnualScale plus(AnnualScale other) {
        return new AnnualScale(
                Amounts.persons((long) piCount + other.piCount),
                Amounts.persons((long) spiCount + other.spiCount),
                Amounts.sum(recordCount, other.recordCount),
                Amounts.sum(volumeBytes, other.volumeBytes));
    }
}
