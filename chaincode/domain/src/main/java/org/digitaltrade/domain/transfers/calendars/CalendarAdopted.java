package org.digitaltrade.domain.transfers.calendars;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** One authority adopted a proposed calendar; with the last one's adoption it takes effect. */
public record CalendarAdopted(int year, Adoption adoption) implements LedgerEvent<CalendarEntry> {

    @Override
    public RecordType recordType() {
        return RecordType.CALENDAR;
    }

    @Override
    public List<String> keyParts() {
        return List.of(Integer.toString(year));
    }

    @Override
    public PartyId actor() {
        return adoption.authority();
    }

    @Override
    public Instant at() {
        return adoption.at();
    }

    @Override
    public CalendarEntry applyTo(@Nullable CalendarEntry before) {
        CalendarEntry proposed = Objects.requireNonNull(before);
        return new CalendarEntry(proposed.calendar(), proposed.proposal().plus(adoption));
    }
}
