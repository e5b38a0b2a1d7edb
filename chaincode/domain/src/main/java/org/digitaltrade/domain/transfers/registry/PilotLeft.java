package org.digitaltrade.domain.transfers.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;
import org.jspecify.annotations.Nullable;

/** A pilot enterprise left the pilot. */
public record PilotLeft(Zone of, PartyId enterprise, LocalDate lastDay, PartyId actor, Instant at)
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
        return Objects.requireNonNull(before).ended(enterprise, lastDay);
    }
}
