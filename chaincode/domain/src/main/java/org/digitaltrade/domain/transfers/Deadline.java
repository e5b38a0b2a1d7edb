package org.digitaltrade.domain.transfers;

import java.time.LocalDate;

/**
 * A statutory clock that runs. That it has run out is shown and blocks nothing.
 *
 * @param dueOn last day, Beijing
 */
public record Deadline(DeadlineKind kind, LocalDate dueOn) {

    boolean isMissedOn(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
