package org.digitaltrade.domain.transfers;

import java.util.Collection;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.FlowInput;

/** Checks that the values of a case and its usages share. */
public final class Limits {

    private Limits() {}

    /** @throws RejectedException COUNT_OUT_OF_RANGE */
    public static void persons(String name, int count) {
        atMost(name, count, FlowInput.MAX_PERSONS);
    }

    /** @throws RejectedException COUNT_OUT_OF_RANGE */
    public static void notNegative(String name, long count) {
        atMost(name, count, Long.MAX_VALUE);
    }

    /** @throws RejectedException COUNT_OUT_OF_RANGE */
    public static void atMost(String name, long count, long most) {
        if (count < 0 || count > most) {
            throw new RejectedException(Code.COUNT_OUT_OF_RANGE, name + " is from 0 to " + most);
        }
    }

    /** @throws RejectedException TOO_LARGE, or MALFORMED if there are fewer than {@code least} */
    public static void size(String name, Collection<?> items, int least, int most) {
        if (items.size() > most) {
            throw new RejectedException(Code.TOO_LARGE, name + " has at most " + most + " items");
        }
        if (items.size() < least) {
            throw new RejectedException(Code.MALFORMED, name + " has at least " + least + " items");
        }
    }
}
