package org.digitaltrade.contracts.transfers;

import java.util.function.Function;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.CaseEvent;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;

/** What all functions on one case do around their rule. */
final class Cases {

    private Cases() {}

    static JsonObject decide(LedgerContext context, String caseId, Function<TransferCase, Decision<CaseEvent>> step) {
        TransferCase transferCase = context.get(TransferCase.class, RecordType.CASE, caseId);
        return LedgerTypes.toJson(context.apply(step.apply(transferCase)));
    }
}
