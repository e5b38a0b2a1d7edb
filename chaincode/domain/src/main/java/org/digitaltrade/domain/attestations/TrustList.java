package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * A trust scheme with the list that is in force and the one that waits for adoption. One key per scheme, so that its
 * policy guards the step from one list to the next.
 *
 * @param operator who keeps the scheme
 * @param adopted the list in force
 * @param pending the list proposed last, until all named agencies have adopted it
 */
public record TrustList(
        String schemeId,
        TrustListKind kind,
        Country territory,
        String operator,
        String legalBasis,
        Optional<TrustListVersion> adopted,
        Optional<TrustListVersion> pending)
        implements LedgerRecord {

    TrustList adopting(Adoption adoption) {
        TrustListVersion version = pending.orElseThrow();
        TrustListVersion changed = version.with(version.standing().plus(adoption));
        return changed.standing().isAdopted()
                ? with(Optional.of(changed), Optional.empty())
                : with(adopted, Optional.of(changed));
    }

    private TrustList with(Optional<TrustListVersion> inForce, Optional<TrustListVersion> waiting) {
        return new TrustList(schemeId, kind, territory, operator, legalBasis, inForce, waiting);
    }

    @Override
    public RecordType recordType() {
        return RecordType.TRUST_LIST;
    }

    @Override
    public List<String> keyParts() {
        return List.of(schemeId);
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
