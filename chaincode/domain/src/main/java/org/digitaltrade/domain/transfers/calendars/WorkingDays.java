package org.digitaltrade.domain.transfers.calendars;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Counts working days over the adopted calendars. A year without one is an error and never a guess.
 *
 * @param calendars the adopted calendar of a year
 */
public record WorkingDays(Function<Year, Optional<Calendar>> calendars) {

    /**
     * The last day of a period. The day on which it starts isn't counted (Civil Code, art. 201).
     *
     * @param days at least 1
     * @throws RejectedException CALENDAR_MISSING
     */
    public LocalDate plus(LocalDate start, int days) {
        LocalDate day = start;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (calendarOf(day).isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * The first of the last working days before and up to a day: 60 working days before the end are open from here.
     *
     * @param days at least 1
     * @throws RejectedException CALENDAR_MISSING
     */
    public LocalDate minus(LocalDate end, int days) {
        LocalDate day = end.plusDays(1);
        for (int counted = 0; counted < days; ) {
            day = day.minusDays(1);
            if (calendarOf(day).isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private Calendar calendarOf(LocalDate day) {
        return calendars
                .apply(Year.of(day.getYear()))
                .orElseThrow(() -> new RejectedException(
                        Code.CALENDAR_MISSING, "no adopted calendar of working days for " + day.getYear()));
    }
}
