package org.digitaltrade.domain.transfers.rules;

/**
 * Numbers of natural persons; 以上 includes the number itself (Civil Code, art. 1259).
 *
 * @param pi without sensitive personal information
 * @param spi with sensitive personal information
 */
public record Thresholds(int pi, int spi) {

    boolean reachedBy(FlowInput flow) {
        return reachedBy(flow.cumPI(), flow.cumSPI());
    }

    /** Whether either number is reached. */
    public boolean reachedBy(long persons, long sensitivePersons) {
        return persons >= pi || sensitivePersons >= spi;
    }

    /** Whether zero persons reach it already. */
    boolean reachedByNobody() {
        return pi == 0 || spi == 0;
    }
}
