package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;

/** What happens to the algorithm policies of a channel. */
public interface AlgorithmPolicyEvent extends LedgerEvent<AlgorithmPolicies> {

    @Override
    default RecordType recordType() {
        return RecordType.ALGORITHM_POLICY;
    }

    @Override
    default List<String> keyParts() {
        return List.of(AlgorithmPolicies.KEY);
    }
}
