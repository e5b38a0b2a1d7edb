package org.digitaltrade.domain.transfers.registry;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;
import org.jspecify.annotations.Nullable;

/** A zone admitted a pilot enterprise. */
public record PilotAdmitted(Zone of, PilotAdmission admission, PartyId actor, Instant at)
        implements LedgerEvent<PilotRegister> {

    @Override
    public RecordType recordType() {
        return RecordType.PILOT;
    }

    @Override
    public List<String> keyParts() {
        return List.of(of.name());
    }

    @Override
    public PilotRegister applyTo(@Nullable PilotRegister before) {
        return (before == null ? PilotRegister.empty(of) : before).plus(admission);
    }
}
