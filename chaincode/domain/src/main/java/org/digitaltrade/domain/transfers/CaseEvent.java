package org.digitaltrade.domain.transfers;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;

/** Something that happened to a case. */
public interface CaseEvent extends LedgerEvent<TransferCase> {

    String caseId();

    @Override
    default RecordType recordType() {
        return RecordType.CASE;
    }

    @Override
    default List<String> keyParts() {
        return List.of(caseId());
    }
}
