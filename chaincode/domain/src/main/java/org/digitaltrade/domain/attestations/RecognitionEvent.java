package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;

/** What happens to a recognition between jurisdictions. */
public interface RecognitionEvent extends LedgerEvent<RecognitionAgreement> {
    String mraId();

    @Override
    default RecordType recordType() {
        return RecordType.RECOGNITION;
    }

    @Override
    default List<String> keyParts() {
        return List.of(mraId());
    }
}
