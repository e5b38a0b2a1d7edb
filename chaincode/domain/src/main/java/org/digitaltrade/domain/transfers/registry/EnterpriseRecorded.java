package org.digitaltrade.domain.transfers.registry;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A zone recorded what it knows of an enterprise; it takes the place of what it recorded before. */
public record EnterpriseRecorded(Enterprise enterprise, PartyId actor, Instant at) implements LedgerEvent<Enterprise> {

    @Override
    public RecordType recordType() {
        return RecordType.ENTERPRISE;
    }

    @Override
    public List<String> keyParts() {
        return enterprise.keyParts();
    }

    @Override
    public Enterprise applyTo(@Nullable Enterprise before) {
        return enterprise;
    }
}
