package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Rejection;
import org.jspecify.annotations.Nullable;

/** A usage was refused and stays visible. */
public record UsageRefused(UsageReport report, Rejection refusal, PartyId actor, Instant at)
        implements LedgerEvent<UsageRecord> {

    @Override
    public RecordType recordType() {
        return RecordType.USAGE;
    }

    @Override
    public List<String> keyParts() {
        return List.of(report.usageId());
    }

    @Override
    public UsageRecord applyTo(@Nullable UsageRecord before) {
        return new UsageRecord(
                report,
                UsageOutcome.REFUSED,
                Optional.of(refusal.code()),
                Optional.of(refusal.detail()),
                List.of(),
                Optional.empty(),
                actor,
                at);
    }
}
