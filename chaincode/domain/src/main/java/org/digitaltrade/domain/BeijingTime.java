package org.digitaltrade.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;

/** Dates as the law counts them, in Asia/Shanghai. */
public final class BeijingTime {
    /** Without summer time since 1991; a fixed offset can't change with a Java version's time-zone tables. */
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private BeijingTime() {}

    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, OFFSET);
    }

    public static Year year(Instant instant) {
        return Year.of(date(instant).getYear());
    }
}
