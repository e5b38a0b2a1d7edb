package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A service was named in a proposed list. */
public record TrustServiceListed(TrustService service, PartyId actor, Instant at) implements LedgerEvent<TrustService> {

    @Override
    public RecordType recordType() {
        return RecordType.TRUST_SERVICE;
    }

    @Override
    public List<String> keyParts() {
        return service.keyParts();
    }

    @Override
    public TrustService applyTo(@Nullable TrustService before) {
        return service;
    }
}
