package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.Approval;
import org.digitaltrade.domain.transfers.TransferCase;

/** The period that a usage reports: past, within one year and the case's validity, after those reported before. */
final class UsageWindow {

    private UsageWindow() {}

    static Optional<Rejection> objection(UsageReport report, TransferCase transferCase, Instant txTime) {
        LocalDate from = BeijingTime.date(report.windowFrom());
        // The end is exclusive: one that is midnight belongs to the day before.
        LocalDate to = BeijingTime.date(report.windowTo().minusMillis(1));
        Approval approval = transferCase.approval().orElseThrow();
        return Rejection.unless(
                        report.windowFrom().isBefore(report.windowTo()) && from.getYear() == to.getYear(),
                        Code.WINDOW_INVALID,
                        "a window ends after it begins and in the same year")
                .or(() -> Rejection.unless(
                        !report.windowTo().isAfter(txTime),
                        Code.WINDOW_IN_FUTURE,
                        "the window isn't over at " + txTime))
                .or(() -> Rejection.unless(
                        approval.covers(from) && approval.covers(to),
                        Code.WINDOW_OUTSIDE_VALIDITY,
                        "the case doesn't allow transfers on each day from " + from + " to " + to))
                .or(() -> Rejection.unless(
                        startsAfter(transferCase.usage().lastWindowTo(), report.windowFrom()),
                        Code.WINDOW_OVERLAPS,
                        "an earlier usage covers the time from " + report.windowFrom()));
    }

    private static boolean startsAfter(Optional<Instant> lastWindowTo, Instant windowFrom) {
        return lastWindowTo.filter(windowFrom::isBefore).isEmpty();
    }
}
