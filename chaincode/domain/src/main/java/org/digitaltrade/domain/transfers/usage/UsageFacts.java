package org.digitaltrade.domain.transfers.usage;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/**
 * What the ledger knows when a usage is reported.
 *
 * @param existing what stands under the usage's identifier
 * @param law the rule set that the case was classified by
 * @param meter of the handler in the usage's year; zero if it hasn't exported
 * @param earlier its meters of the other years in the window of {@code law}
 * @param manifest what the manifest has counted for
 */
public record UsageFacts(
        TransferCase transferCase,
        Optional<UsageRecord> existing,
        RuleSet law,
        Meter meter,
        List<Meter> earlier,
        Optional<ManifestUse> manifest) {

    public UsageFacts {
        earlier = List.copyOf(earlier);
    }

    /** The persons in the window, those of {@code current} included. */
    MeterReading window(Meter current) {
        MeterReading sum = current.reading();
        for (Meter year : earlier) {
            sum = sum.plus(year.pi(), year.spi());
        }
        return sum;
    }
}
