package org.digitaltrade.domain.trade;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;

/** Performance of a contract in force: milestones with their evidence, and the parties' word that all is done. */
public final class Performing {

    private Performing() {}

    /** Records a milestone; deliveries of data wait while an approval isn't active. */
    public static Decision<ContractEvent> recordMilestone(
            TradeContract contract, String milestoneId, Hash evidence, Approvals approvals, Invocation by) {
        PartyId actor = by.actor().party();
        Optional<ContractParty> party = contract.document().party(actor);
        if (party.isEmpty()) {
            return notAParty(contract, actor);
        }
        Optional<Milestone> milestone = contract.document().milestone(milestoneId);
        if (milestone.isEmpty()) {
            return Decision.reject(Code.NOT_FOUND, contract.contractId() + " has no such milestone");
        }
        if (!milestone.get().kind().isRecordedBy(party.get().role())) {
            return Decision.reject(
                    Code.NOT_AUTHORISED,
                    milestone.get().kind() + " isn't recorded by a "
                            + party.get().role());
        }
        Optional<MilestoneReached> earlier = contract.performance().milestone(milestoneId);
        if (earlier.isPresent()) {
            boolean same = earlier.get().evidenceSha256().equals(evidence);
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, milestoneId + " is reached already");
        }
        Optional<Rejection> objection = contract.objection(ContractState.IN_FORCE, by)
                .or(() -> milestone.get().dataDelivery() ? approvals.objection() : Optional.empty());
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        return Decision.accept(new MilestoneRecorded(contract.contractId(), milestoneId, evidence, actor, by.txTime()));
    }

    /** A party confirms performance, once every milestone has its evidence; with the last party's word it is fulfilled. */
    public static Decision<ContractEvent> confirm(TradeContract contract, Invocation by) {
        PartyId actor = by.actor().party();
        if (!contract.isParty(actor)) {
            return notAParty(contract, actor);
        }
        if (contract.performance().isConfirmedBy(actor)) {
            return Decision.reject(Code.EXISTS, actor + " has confirmed already");
        }
        Optional<Rejection> objection = contract.objection(ContractState.IN_FORCE, by);
        if (objection.isPresent()) {
            return Decision.reject(objection.get());
        }
        int reached = contract.performance().milestones().size();
        int agreed = contract.document().milestones().size();
        if (reached < agreed) {
            return Decision.reject(Code.MILESTONES_OPEN, reached + " of " + agreed + " milestones are reached");
        }
        return confirmed(contract, by);
    }

    private static Decision<ContractEvent> confirmed(TradeContract contract, Invocation by) {
        PartyId actor = by.actor().party();
        PerformanceConfirmed confirmed = new PerformanceConfirmed(contract.contractId(), actor, by.txTime());
        int confirmations = contract.performance().confirmations().size() + 1;
        if (confirmations < contract.document().parties().size()) {
            return Decision.accept(confirmed);
        }
        return Decision.accept(List.of(confirmed, new ContractFulfilled(contract.contractId(), actor, by.txTime())));
    }

    private static Decision<ContractEvent> notAParty(TradeContract contract, PartyId actor) {
        return Decision.reject(Code.NOT_AUTHORISED, actor + " is no party to " + contract.contractId());
    }
}
