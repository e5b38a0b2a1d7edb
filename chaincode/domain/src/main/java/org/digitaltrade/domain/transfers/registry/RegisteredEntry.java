package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Proposal;
import org.digitaltrade.domain.RecordType;

/** An entry on the ledger: without effect until it is adopted. */
public record RegisteredEntry(RegistryEntry entry, Proposal proposal) implements LedgerRecord {

    public Optional<RegistryEntry> adopted() {
        return proposal.isAdopted() ? Optional.of(entry) : Optional.empty();
    }

    @Override
    public RecordType recordType() {
        return entry.type();
    }

    @Override
    public List<String> keyParts() {
        return List.of(entry.subject(), entry.id().value());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
