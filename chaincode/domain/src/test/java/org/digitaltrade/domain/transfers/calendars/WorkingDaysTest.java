package org.digitaltrade.domain.transfers.calendars;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    /** Invented: the first days of October off, made up for on a Sunday before and a Saturday after. */
    private static final Calendar CALENDAR = new Calendar(
            2026,
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).toList(),
            List.of(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 10, 10)),
            "invented for tests",
            Optional.empty());

    private static final WorkingDays DAYS =
            new WorkingDays(year -> Optional.of(CALENDAR).filter(calendar -> calendar.year() == year.getValue()));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1, 2026-11-25",
        "2026-11-24, 4, 2026-11-30",
        "2026-11-24, 10, 2026-12-08",
        "2026-11-28, 1, 2026-11-30",
        "2026-09-26, 1, 2026-09-27",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-08, 2, 2026-10-10",
        "2026-10-09, 2, 2026-10-12",
        "2026-12-30, 1, 2026-12-31"
    })
    void the_first_day_is_not_counted_and_days_off_neither(LocalDate start, int days, LocalDate last) {
        assertEquals(last, DAYS.plus(start, days));
    }

    @Test
    void a_year_without_calendar_is_an_error() {
        assertEquals(
                Code.CALENDAR_MISSING,
                assertThrows(RejectedException.class, () -> DAYS.plus(LocalDate.of(2026, 12, 30), 2))
                        .rejection()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"holidays, 2027-10-01", "holidays, 2026-10-10", "makeUpDays, 2027-10-02", "makeUpDays, 2026-10-12"})
    void days_are_of_the_year_and_make_up_days_are_weekends(String component, LocalDate day) {
        assertEquals(
                Code.CALENDAR_INVALID,
                assertThrows(RejectedException.class, () -> with(CALENDAR, component, List.of(day)))
                        .rejection()
                        .code());
    }

    @Test
    void a_calendar_counts_once_both_agencies_have_adopted_it() {
        CalendarEntry proposed = after(
                null,
                CalendarRules.propose(
                        CALENDAR, TransferSamples.hash('1'), Optional.empty(), by(TransferSamples.BJCOM)));
        CalendarEntry half = after(proposed, adopt(proposed, TransferSamples.BJCAC));
        CalendarEntry whole = after(half, adopt(half, TransferSamples.BJCOM));

        assertEquals(
                new CalendarEntry(
                        CALENDAR,
                        new Proposal(
                                TransferSamples.hash('1'),
                                TransferSamples.BJCOM.party(),
                                TransferSamples.NOW,
                                new Adoptions(
                                        List.of("BJCAC", "BJCOM"),
                                        List.of(adoption(TransferSamples.BJCAC), adoption(TransferSamples.BJCOM))))),
                whole);
        assertEquals(Optional.empty(), half.adopted());
        assertEquals(Optional.of(CALENDAR), whole.adopted());
    }

    @Test
    void only_the_two_agencies_propose_and_adopt() {
        CalendarEntry proposed = after(
                null,
                CalendarRules.propose(
                        CALENDAR, TransferSamples.hash('1'), Optional.empty(), by(TransferSamples.BJCOM)));

        for (Actor actor : List.of(TransferSamples.HANDLER, TransferSamples.ZONE, TransferSamples.AUDITOR)) {
            assertEquals(
                    Code.NOT_AUTHORISED,
                    codeOf(CalendarRules.propose(CALENDAR, TransferSamples.hash('1'), Optional.empty(), by(actor))));
            assertEquals(Code.NOT_AUTHORISED, codeOf(adopt(proposed, actor)));
        }
    }

    private static Decision<LedgerEvent<CalendarEntry>> adopt(CalendarEntry entry, Actor actor) {
        return CalendarRules.adopt(entry, TransferSamples.hash('1'), by(actor));
    }

    private static Adoption adoption(Actor actor) {
        return new Adoption(actor.party(), TransferSamples.NOW, "f".repeat(64));
    }

    private static CalendarEntry after(@Nullable CalendarEntry before, Decision<LedgerEvent<CalendarEntry>> decision) {
        return decision.fold(events -> events.get(0).applyTo(before), rejection -> {
            throw new RejectedException(rejection);
        });
    }
}
