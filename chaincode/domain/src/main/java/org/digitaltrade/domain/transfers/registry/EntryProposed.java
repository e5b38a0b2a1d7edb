package org.digitaltrade.domain.transfers.registry;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** An entry was proposed; it takes the place of a proposal under the same key that nobody had adopted. */
public record EntryProposed(RegistryEntry entry, Proposal proposal) implements LedgerEvent<RegisteredEntry> {

    @Override
    public RecordType recordType() {
        return entry.type();
    }

    @Override
    public List<String> keyParts() {
        return List.of(entry.subject(), entry.id().value());
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
    public RegisteredEntry applyTo(@Nullable RegisteredEntry before) {
        return new RegisteredEntry(entry, proposal);
    }
}
