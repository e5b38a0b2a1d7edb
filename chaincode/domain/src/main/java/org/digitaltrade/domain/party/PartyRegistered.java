package org.digitaltrade.domain.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A party was entered in the register. */
public record PartyRegistered(
        PartyId partyId,
        Country country,
        PartyKind kind,
        Optional<String> checkDigitOverride,
        PartyId actor,
        Instant at)
        implements LedgerEvent<Party> {

    @Override
    public RecordType recordType() {
        return RecordType.PARTY;
    }

    @Override
    public List<String> keyParts() {
        return List.of(partyId.value());
    }

    @Override
    public Party applyTo(@Nullable Party before) {
        if (before != null) {
            throw new IllegalStateException(partyId + " is registered already");
        }
        return new Party(partyId, country, kind, checkDigitOverride, actor, at);
    }
}
