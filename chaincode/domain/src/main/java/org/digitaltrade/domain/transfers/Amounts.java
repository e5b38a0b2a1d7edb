package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.transfers.rules.FlowInput;

/**
 * What has left so far in a year.
 *
 * @param pi natural persons, newly counted, of whom nothing sensitive left
 * @param spi natural persons, newly counted, of whom something sensitive left
 */
public record Amounts(long pi, long spi, long records, long bytes) {
    public static final Amounts NONE = new Amounts(0, 0, 0, 0);

    public Amounts plus(Amounts other) {
        return new Amounts(
                sum(pi, other.pi), sum(spi, other.spi), sum(records, other.records), sum(bytes, other.bytes));
    }

    /** A number of persons as the decision table takes it: what exceeds its limit stays at it, beyond every threshold. */
    static int persons(long count) {
        return (int) Math.min(count, FlowInput.MAX_PERSONS);
    }

    /** Of two numbers that aren't negative; never overflows. */
    static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
}
