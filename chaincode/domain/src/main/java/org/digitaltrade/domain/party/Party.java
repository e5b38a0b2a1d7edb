package org.digitaltrade.domain.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * An entry of the register.
 *
 * @param partyId who
 * @param country where it is established
 * @param kind what it is
 * @param checkDigitOverride on what ground an agency confirmed a credit code although its check digit is wrong
 * @param registeredBy who made the entry
 * @param registeredAt when
 */
public record Party(
        PartyId partyId,
        Country country,
        PartyKind kind,
        Optional<String> checkDigitOverride,
        PartyId registeredBy,
        Instant registeredAt)
        implements LedgerRecord {

    @Override
    public RecordType recordType() {
        return RecordType.PARTY;
    }

    @Override
    public List<String> keyParts() {
        return List.of(partyId.value());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(partyId);
    }
}
