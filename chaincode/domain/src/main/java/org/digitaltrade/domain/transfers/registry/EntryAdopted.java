package org.digitaltrade.domain.transfers.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.CodeWord;
import org.jspecify.annotations.Nullable;

/** One authority adopted an entry; with the last one's adoption it takes effect. */
public record EntryAdopted(RecordType type, String subject, CodeWord id, Adoption adoption)
        implements LedgerEvent<RegisteredEntry> {

    @Override
    public RecordType recordType() {
        return type;
    }

    @Override
    public List<String> keyParts() {
        return List.of(subject, id.value());
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
    public RegisteredEntry applyTo(@Nullable RegisteredEntry before) {
        RegisteredEntry proposed = Objects.requireNonNull(before);
        return new RegisteredEntry(proposed.entry(), proposed.proposal().plus(adoption));
    }
}
