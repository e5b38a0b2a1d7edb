package org.digitaltrade.domain.transfers.usage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/** Which usage a manifest counted for. It counts once on the whole ledger. */
public record ManifestUse(Hash manifestHash, String usageId, PartyId handler) implements LedgerRecord {

    @Override
    public RecordType recordType() {
        return RecordType.MANIFEST;
    }

    @Override
    public List<String> keyParts() {
        return List.of(manifestHash.value());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(handler);
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(LedgerIds.zone(UsageReport.PREFIX, usageId));
    }
}
