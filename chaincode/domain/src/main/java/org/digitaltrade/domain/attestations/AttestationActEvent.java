package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** Something that was done to a recorded attestation. */
public interface AttestationActEvent extends LedgerEvent<Attestation> {
    String attestationId();

    AttestationAct act();

    /** The attestation with this act, in the status that it leads to. */
    default Attestation acted(@Nullable Attestation before, AttestationStatus next) {
        return Objects.requireNonNull(before, "an act follows a record").plus(act(), next);
    }

    @Override
    default RecordType recordType() {
        return RecordType.ATTESTATION;
    }

    @Override
    default List<String> keyParts() {
        return List.of(attestationId());
    }

    @Override
    default PartyId actor() {
        return act().actor();
    }

    @Override
    default Instant at() {
        return act().at();
    }
}
