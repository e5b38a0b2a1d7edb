package org.digitaltrade.domain.transfers.registry;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.MeterReading;

/** What a sector's regulator has published on exports: which flows need none of the three procedures. */
public record SectorGuide(CodeWord sectorCode, List<GuideExemption> exemptions) {
    /** The automotive guide of 2026 has nine. */
    public static final int MAX_EXEMPTIONS = 50;

    public SectorGuide {
        exemptions = List.copyOf(exemptions);
        RegistryEntry.require(
                !exemptions.isEmpty() && exemptions.size() <= MAX_EXEMPTIONS,
                "a guide has 1 to " + MAX_EXEMPTIONS + " exemptions");
    }

    Optional<GuideExemption> exemption(CodeWord scenario, List<CodeWord> fields, MeterReading including) {
        return exemptions.stream()
                .filter(exemption -> exemption.frees(scenario, fields, including))
                .findFirst();
    }
}
