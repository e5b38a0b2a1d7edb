package org.digitaltrade.domain.transfers.calendars;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;

/** A calendar on the ledger: without effect until it is adopted. */
public record CalendarEntry(Calendar calendar, Proposal proposal) implements LedgerRecord {

    /** The calendar, once it is adopted. */
    public Optional<Calendar> adopted() {
        return proposal.isAdopted() ? Optional.of(calendar) : Optional.empty();
    }

    @Override
    public RecordType recordType() {
        return RecordType.CALENDAR;
    }

    @Override
    public List<String> keyParts() {
        return List.of(Integer.toString(calendar.year()));
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
