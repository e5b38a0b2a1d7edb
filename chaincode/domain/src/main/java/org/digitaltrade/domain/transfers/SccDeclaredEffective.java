package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;
import org.jspecify.annotations.Nullable;

/** Both sides have signed the standard contract and it is in force. */
public record SccDeclaredEffective(String caseId, StandardContract standardContract, PartyId actor, Instant at)
        implements CaseEvent {

    @Override
    public TransferCase applyTo(@Nullable TransferCase before) {
        return CaseChange.of(before, this)
                .standardContract(standardContract)
                .state(CaseState.SCC_EFFECTIVE)
                .done();
    }
}
