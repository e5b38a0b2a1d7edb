package org.digitaltrade.domain.transfers.rules;

import java.time.Year;
import java.util.List;

/** From when exported personal information is added up. */
public enum WindowStart {
    /** 1 January of the current year. */
    THIS_YEAR,
    /** 1 January of the year before. */
    LAST_YEAR;

    /** The calendar years that the window touches, the current one last. */
    public List<Year> years(Year current) {
        return this == THIS_YEAR ? List.of(current) : List.of(current.minusYears(1), current);
    }
}
