package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A manifest was used up by a usage that counts. */
public record ManifestUsed(Hash manifestHash, String usageId, PartyId actor, Instant at)
        implements LedgerEvent<ManifestUse> {

    @Override
    public RecordType recordType() {
        return RecordType.MANIFEST;
    }

    @Override
    public List<String> keyParts() {
        return List.of(manifestHash.value());
    }

    @Override
    public ManifestUse applyTo(@Nullable ManifestUse before) {
        return new ManifestUse(manifestHash, usageId, actor);
    }
}
