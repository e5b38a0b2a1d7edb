package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A usage was recorded and counts. */
public record UsageRecorded(UsageReport report, List<UsageFlag> flags, PartyId actor, Instant at)
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
                report, UsageOutcome.RECORDED, Optional.empty(), Optional.empty(), flags, Optional.empty(), actor, at);
    }
}
