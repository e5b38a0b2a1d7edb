package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;

/** What happens to a trust scheme. */
public interface TrustListEvent extends LedgerEvent<TrustList> {

    String schemeId();

    @Override
    default RecordType recordType() {
        return RecordType.TRUST_LIST;
    }

    @Override
    default List<String> keyParts() {
        return List.of(schemeId());
    }
}
