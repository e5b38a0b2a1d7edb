package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** The recipient's acknowledgement was recorded. */
public record UsageAcknowledged(String usageId, Acknowledgement acknowledgement, PartyId actor, Instant at)
        implements LedgerEvent<UsageRecord> {

    @Override
    public RecordType recordType() {
        return RecordType.USAGE;
    }

    @Override
    public List<String> keyParts() {
        return List.of(usageId);
    }

    @Override
    public UsageRecord applyTo(@Nullable UsageRecord before) {
        return Objects.requireNonNull(before).acknowledged(acknowledgement);
    }
}
