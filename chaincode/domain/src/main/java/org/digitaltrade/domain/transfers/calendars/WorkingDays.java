package org.digitaltrade.domain.transfers.calendars;

import java.time.LocalDate;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * Counts working days over the adopted calendars. A year without one is an error and never a guess.
 *
 * @param calendars only adopted ones
 */
public record WorkingDays(List<Calendar> calendars) {

    public WorkingDays {
        calendars = List.copyOf(calendars);
    }

    /** Of those that stand on the ledger, the adopted ones. */
    public static WorkingDays of(List<CalendarEntry> entries) {
        return new WorkingDays(entries.stream()
                .filter(entry -> entry.proposal().isAdopted())
                .map(CalendarEntry::calendar)
                .toList());
    }

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

    private Calendar calendarOf(LocalDate day) {
        return calendars.stream()
                .filter(calendar -> calendar.year() == day.getYear())
                .findFirst()
                .orElseThrow(() -> new RejectedException(
                        Code.CALENDAR_MISSING, "no adopted calendar of working days for " + day.getYear()));
    }
}
