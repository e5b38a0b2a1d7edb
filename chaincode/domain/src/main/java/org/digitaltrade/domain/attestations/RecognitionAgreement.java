package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;

/**
 * A recognition between two jurisdictions, as the agencies have adopted it, and the version that waits for adoption.
 *
 * @param adopted the version in force on this ledger; its own history says since when the recognition is
 */
public record RecognitionAgreement(
        String mraId, Optional<RecognitionTerms> adopted, Optional<PendingRecognition> pending)
        implements LedgerRecord {
    RecognitionAgreement adopting(Adoption adoption) {
        PendingRecognition changed = pending.orElseThrow().plus(adoption);
        return changed.standing().isAdopted()
                ? new RecognitionAgreement(mraId, Optional.of(changed.terms()), Optional.empty())
                : new RecognitionAgreement(mraId, adopted, Optional.of(changed));
    }

    @Override
    public RecordType recordType() {
        return RecordType.RECOGNITION;
    }

    @Override
    public List<String> keyParts() {
        return List.of(mraId);
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }
}
