package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The contact persons of the case were put into its zone's collection.
 *
 * @param commitment SHA-256 of their canonical bytes with their salt
 */
public record ContactsRecorded(String caseId, Hash commitment, PartyId actor, Instant at) implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .progress(progress -> progress.contacts(Optional.of(commitment)))
                .done();
    }
}
