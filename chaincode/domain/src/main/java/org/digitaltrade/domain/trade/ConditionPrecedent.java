package org.digitaltrade.domain.trade;

import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.RejectedException;

/**
 * What must be there before the contract is in force.
 *
 * @param conditionId its name within the document
 * @param kind what it waits for
 * @param caseId for APPROVAL: the transfer case
 * @param salt for APPROVAL: opens the token's commitment to the case's recipient
 * @param evidenceSha256 for the other kinds: the document that satisfies it, if the parties know it already
 */
public record ConditionPrecedent(
        String conditionId,
        ConditionKind kind,
        Optional<String> caseId,
        Optional<Hash> salt,
        Optional<Hash> evidenceSha256) {

    public ConditionPrecedent {
        Limits.label(conditionId);
        caseId.ifPresent(id -> LedgerIds.zone(CaseToken.CASE_PREFIX, id));
        boolean approval = kind == ConditionKind.APPROVAL;
        if (caseId.isPresent() != approval
                || salt.isPresent() != approval
                || (approval && evidenceSha256.isPresent())) {
            throw new RejectedException(
                    Code.MALFORMED, "an APPROVAL has caseId and salt, another condition at most evidenceSha256");
        }
    }
}
