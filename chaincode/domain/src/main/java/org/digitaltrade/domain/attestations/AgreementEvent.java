package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;

/** What happens to an agreement of two parties. */
public interface AgreementEvent extends LedgerEvent<PartyAgreement> {

    String agreementId();

    @Override
    default RecordType recordType() {
        return RecordType.PARTY_AGREEMENT;
    }

    @Override
    default List<String> keyParts() {
        return List.of(agreementId());
    }
}
