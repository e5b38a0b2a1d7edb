package org.digitaltrade.domain.trade;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;

/** Conditions precedent: what turns a concluded contract into one in force. */
public final class Conditions {

    private Conditions() {}

    /**
     * A party, or the officer of the contract's zone, has it recorded that a condition is satisfied. With the last one the
     * contract comes into force, provided that every approval is active at that moment.
     *
     * @param evidence the hash of the document that shows it; none for an approval, which its token shows
     */
    public static Decision<ContractEvent> satisfy(
            TradeContract contract, String conditionId, Optional<Hash> evidence, Approvals approvals, Invocation by) {
        if (!maySatisfy(contract, by)) {
            return Decision.reject(
                    Code.NOT_AUTHORISED, by.actor().party() + " is neither a party nor the zone of this contract");
        }
        Optional<ConditionPrecedent> condition = contract.document().condition(conditionId);
        if (condition.isEmpty()) {
            return Decision.reject(Code.NOT_FOUND, contract.contractId() + " has no such condition");
        }
        Optional<ConditionMet> earlier = contract.performance().condition(conditionId);
        if (earlier.isPresent()) {
            boolean same = earlier.get().evidenceSha256().equals(evidence);
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, conditionId + " is satisfied already");
        }
        Optional<Rejection> objection = contract.objection(ContractState.AWAITING_CONDITION, by)
                .or(() -> objection(condition.get(), evidence, approvals));
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        return satisfied(contract, condition.get(), evidence, approvals, by);
    }

    private static Decision<ContractEvent> satisfied(
            TradeContract contract,
            ConditionPrecedent condition,
            Optional<Hash> evidence,
            Approvals approvals,
            Invocation by) {
        PartyId actor = by.actor().party();
        Optional<TokenSource> token = condition.kind() == ConditionKind.APPROVAL
                ? approvals.token(condition).map(CaseToken::source)
                : Optional.empty();
        ConditionSatisfied satisfied = new ConditionSatisfied(
                contract.contractId(), condition.conditionId(), evidence, token, actor, by.txTime());
        int met = contract.performance().conditions().size() + 1;
        if (met < contract.document().conditionsPrecedent().size()) {
            return Decision.accept(satisfied);
        }
        return approvals
                .objection()
                .map(Decision::<ContractEvent>reject)
                .orElseGet(() -> Decision.accept(
                        List.of(satisfied, new ContractBroughtIntoForce(contract.contractId(), actor, by.txTime()))));
    }

    private static Optional<Rejection> objection(
            ConditionPrecedent condition, Optional<Hash> evidence, Approvals approvals) {
        if (condition.kind() == ConditionKind.APPROVAL) {
            return evidence.isPresent()
                    ? mismatch("an approval is shown by its token alone")
                    : approvals.objection(condition);
        }
        if (evidence.isEmpty()) {
            return mismatch("the condition needs the hash of its evidence");
        }
        return condition
                        .evidenceSha256()
                        .filter(agreed -> !agreed.equals(evidence.get()))
                        .isPresent()
                ? mismatch("the parties agreed on other evidence")
                : Optional.empty();
    }

    private static Optional<Rejection> mismatch(String detail) {
        return Optional.of(new Rejection(Code.EVIDENCE_MISMATCH, detail));
    }

    private static boolean maySatisfy(TradeContract contract, Invocation by) {
        return contract.isParty(by.actor().party())
                || contract.zone()
                        .map(Zone::mspId)
                        .filter(by.actor()::isOfficerOf)
                        .isPresent();
    }
}
