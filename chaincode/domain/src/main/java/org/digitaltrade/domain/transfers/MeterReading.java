package org.digitaltrade.domain.transfers;

/**
 * How many persons a legal entity has exported in a rule set's window, over all its zones, cases and recipients.
 *
 * @param pi without sensitive personal information
 * @param spi with it
 */
public record MeterReading(long pi, long spi) {
    public static final MeterReading ZERO = new MeterReading(0, 0);

    public MeterReading plus(long morePi, long moreSpi) {
        return new MeterReading(Amounts.sum(pi, morePi), Amounts.sum(spi, moreSpi));
    }
}
