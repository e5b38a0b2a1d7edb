package org.digitaltrade.domain.transfers.calendars;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A calendar was proposed; it takes the place of a proposal for the same year that nobody had adopted. */
public record CalendarProposed(Calendar calendar, Proposal proposal) implements LedgerEvent<CalendarEntry> {

    @Override
    public RecordType recordType() {
        return RecordType.CALENDAR;
    }

    @Override
    public List<String> keyParts() {
        return List.of(Integer.toString(calendar.year()));
    }

    @Override
    public PartyId actor() {
        return proposal.proposedBy();
    }

    @Override
    public Instant at() {
        return proposal.proposedAt();
    }

    @Override
    public CalendarEntry applyTo(@Nullable CalendarEntry before) {
        return new CalendarEntry(calendar, proposal);
    }
}
