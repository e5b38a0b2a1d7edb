package org.digitaltrade.cli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.transfers.calendars.Calendar;

/** The calendars of working days that the story lets the agencies adopt. */
final class Calendars {
    private Calendars() {}

    /** The year's calendar: as announced where it is known here, else with weekends only, and saying so. */
    static Calendar of(int year) {
        return year == 2026
                ? announced2026()
                : new Calendar(
                        year,
                        List.of(),
                        List.of(),
                        "Demonstration: weekends only, no announcement known",
                        Optional.empty());
    }

    private static Calendar announced2026() {
        List<LocalDate> holidays = Stream.of(
                        days("2026-01-01", 3),
                        days("2026-02-15", 9),
                        days("2026-04-04", 3),
                        days("2026-05-01", 5),
                        days("2026-06-19", 3),
                        days("2026-09-25", 3),
                        days("2026-10-01", 7))
                .flatMap(List::stream)
                .toList();
        List<LocalDate> makeUpDays = Stream.of(
                        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
                .map(LocalDate::parse)
                .toList();
        return new Calendar(
                2026, holidays, makeUpDays, "General Office of the State Council, holidays of 2026", Optional.empty());
    }

    private static List<LocalDate> days(String first, int count) {
        LocalDate start = LocalDate.parse(first);
        return start.datesUntil(start.plusDays(count)).toList();
    }
}
