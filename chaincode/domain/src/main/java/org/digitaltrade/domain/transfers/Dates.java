package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;

/** Days that must follow one another. */
final class Dates {

    private Dates() {}

    /** DATES_INCONSISTENT unless each day is the one before it or later. */
    static Optional<Rejection> inOrder(LocalDate... dates) {
        for (int i = 1; i < dates.length; i++) {
            if (dates[i].isBefore(dates[i - 1])) {
                return Optional.of(
                        new Rejection(Code.DATES_INCONSISTENT, dates[i] + " should not be before " + dates[i - 1]));
            }
        }
        return Optional.empty();
    }
}
