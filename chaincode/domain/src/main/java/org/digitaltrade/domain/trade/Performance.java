package org.digitaltrade.domain.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/**
 * How far the contract has come.
 *
 * @param conditions satisfied, in order
 * @param milestones reached, in order
 * @param confirmations that all is done, in order
 */
public record Performance(
        List<ConditionMet> conditions, List<MilestoneReached> milestones, List<Confirmation> confirmations) {
    static final Performance NONE = new Performance(List.of(), List.of(), List.of());

    public Performance {
        conditions = List.copyOf(conditions);
        milestones = List.copyOf(milestones);
        confirmations = List.copyOf(confirmations);
    }

    Optional<ConditionMet> condition(String conditionId) {
        return conditions.stream()
                .filter(met -> met.conditionId().equals(conditionId))
                .findFirst();
    }

    Optional<MilestoneReached> milestone(String milestoneId) {
        return milestones.stream()
                .filter(reached -> reached.milestoneId().equals(milestoneId))
                .findFirst();
    }

    boolean isConfirmedBy(PartyId party) {
        return confirmations.stream()
                .anyMatch(confirmation -> confirmation.party().equals(party));
    }

    Performance plus(ConditionMet met) {
        return new Performance(with(conditions, met), milestones, confirmations);
    }

    Performance plus(MilestoneReached reached) {
        return new Performance(conditions, with(milestones, reached), confirmations);
    }

    Performance plus(Confirmation confirmation) {
        return new Performance(conditions, milestones, with(confirmations, confirmation));
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
