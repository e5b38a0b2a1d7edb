package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A usage was added to its handler's meter.
 *
 * @param meter as it is with the usage, so that a reader needn't look the usage up
 */
public record MeterAdvanced(Meter meter, String usageId, PartyId actor, Instant at) implements LedgerEvent<Meter> {

    @Override
    public RecordType recordType() {
        return RecordType.METER;
    }

    @Override
    public List<String> keyParts() {
        return meter.keyParts();
    }

    @Override
    public Meter applyTo(@Nullable Meter before) {
        return meter;
    }
}
