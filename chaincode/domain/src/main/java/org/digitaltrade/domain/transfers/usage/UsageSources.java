package org.digitaltrade.domain.transfers.usage;

import java.time.Year;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.CaseSources;
import org.digitaltrade.domain.transfers.MeterReading;

/** What the rules for usage ask of the ledger besides. */
public interface UsageSources extends CaseSources {

    /** What stands under a usage's identifier. */
    Optional<UsageRecord> usage(String usageId);

    /** What a manifest has counted for. */
    Optional<ManifestUse> manifest(Hash manifestHash);

    /** The meter of a legal entity in a year; zero if nothing was counted yet. */
    Meter meter(PartyId entity, Year year);

    @Override
    default MeterReading reading(PartyId entity, Year year) {
        return meter(entity, year).reading();
    }
}
