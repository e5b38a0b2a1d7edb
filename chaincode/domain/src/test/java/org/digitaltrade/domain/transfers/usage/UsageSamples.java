package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.digitaltrade.domain.transfers.rules.TransferMode;

/** One valid usage of the case of {@link TransferSamples}. */
final class UsageSamples {
    static final String USAGE_ID = "US-HD-2026-0000000000a1";

    private UsageSamples() {}

    /** An hour of the day on which the case became active. */
    static UsageReport report() {
        return new UsageReport(
                USAGE_ID,
                TransferSamples.CASE_ID,
                1,
                Instant.parse("2026-11-24T06:00:00Z"),
                Instant.parse("2026-11-24T07:00:00Z"),
                TransferSamples.hash('a'),
                DigestAlgorithm.SHA256,
                TransferSamples.hash('b'),
                TransferSamples.DATASET,
                100_000,
                400_000_000,
                50_000,
                0,
                50_000,
                0,
                List.of(new CodeWord("ACCOUNT_ID")),
                new Country("SG"),
                TransferSamples.PARTNER,
                TransferMode.TRANSMIT,
                false,
                new CodeWord("TLS13-AES256"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What a handler's meter may show in 2026. */
    static Meter meter(long pi, long spi) {
        return new Meter(TransferSamples.HANDLER.party(), 2026, pi, spi, pi, spi, 0, 0, 1);
    }
}
