package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** An agency's officer proposed the next list of a scheme; it has no effect before it is adopted. */
public record TrustListProposed(
        String schemeId,
        TrustListKind kind,
        Country territory,
        String operator,
        String legalBasis,
        TrustListVersion version)
        implements TrustListEvent {

    @Override
    public PartyId actor() {
        return version.standing().proposedBy();
    }

    @Override
    public Instant at() {
        return version.standing().proposedAt();
    }

    @Override
    public TrustList applyTo(@Nullable TrustList before) {
        return before == null
                ? new TrustList(schemeId, kind, territory, operator, legalBasis, Optional.empty(), Optional.of(version))
                : new TrustList(
                        schemeId,
                        before.kind(),
                        before.territory(),
                        before.operator(),
                        before.legalBasis(),
                        before.adopted(),
                        Optional.of(version));
    }
}
