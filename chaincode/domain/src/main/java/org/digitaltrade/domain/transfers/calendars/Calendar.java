package org.digitaltrade.domain.transfers.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;

/**
 * The working days of one year: Monday to Friday without the holidays, and the weekend days that make up for them.
 *
 * @param year for example 2026
 * @param holidays days off, distinct and ascending; a weekend day among them is harmless
 * @param makeUpDays Saturdays and Sundays that are worked
 * @param source what published it
 * @param sourceHash SHA-256 of the publication, where whoever proposed the calendar had it
 */
public record Calendar(
        int year, List<LocalDate> holidays, List<LocalDate> makeUpDays, String source, Optional<Hash> sourceHash) {
    private static final int MAX_SOURCE_LENGTH = 200;

    public Calendar {
        holidays = List.copyOf(new TreeSet<>(holidays));
        makeUpDays = List.copyOf(new TreeSet<>(makeUpDays));
        PlainText.check(source, MAX_SOURCE_LENGTH);
        for (LocalDate day : holidays) {
            require(day.getYear() == year && !makeUpDays.contains(day), day);
        }
        for (LocalDate day : makeUpDays) {
            require(day.getYear() == year && isWeekend(day), day);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || !(isWeekend(day) || holidays.contains(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean holds, LocalDate day) {
        if (!holds) {
            throw new RejectedException(
                    Code.CALENDAR_INVALID,
                    day + " isn't in the calendar's year, or both free and worked, or worked without being a weekend");
        }
    }
}
