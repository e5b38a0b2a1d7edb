package org.digitaltrade.domain.transfers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;

/**
 * The adopted rule sets. On one day at most one of a country is in force.
 *
 * @param ruleSets only adopted ones
 */
public record RuleSetRegister(List<RuleSet> ruleSets) {
    private static final int COUNTRY_LENGTH = 2;

    public RuleSetRegister {
        ruleSets = List.copyOf(ruleSets);
    }

    /** Of all that stand on the ledger, those that have been adopted. */
    public static RuleSetRegister of(List<RuleSetEntry> entries) {
        return new RuleSetRegister(
                entries.stream().flatMap(entry -> entry.adopted().stream()).toList());
    }

    /**
     * @param day in Beijing
     * @throws RejectedException RULESET_UNKNOWN if it isn't adopted, RULESET_NOT_IN_FORCE on that day
     */
    public RuleSet inForce(String id, LocalDate day) {
        RuleSet named = find(id);
        if (!covers(named, day)) {
            throw new RejectedException(Code.RULESET_NOT_IN_FORCE, id + " isn't in force on " + day);
        }
        return named;
    }

    /** @throws RejectedException RULESET_UNKNOWN */
    public RuleSet find(String id) {
        return ruleSets.stream()
                .filter(ruleSet -> ruleSet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Code.RULESET_UNKNOWN, "no adopted rule set " + id));
    }

    /** RULESET_OVERLAPS if another rule set of the country is in force on a day of the candidate's. */
    Optional<Rejection> objectionTo(RuleSet candidate) {
        return ruleSets.stream()
                .filter(other -> overlap(other, candidate))
                .findFirst()
                .map(other -> new Rejection(
                        Code.RULESET_OVERLAPS, candidate.id() + " overlaps " + other.id() + " without superseding it"));
    }

    private boolean covers(RuleSet ruleSet, LocalDate day) {
        return !day.isBefore(ruleSet.effectiveFrom())
                && ruleSet.effectiveTo().filter(day::isAfter).isEmpty()
                && ruleSets.stream()
                        .noneMatch(later -> supersedes(later, ruleSet) && !day.isBefore(later.effectiveFrom()));
    }

    private static boolean overlap(RuleSet one, RuleSet other) {
        return country(one).equals(country(other)) && !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(RuleSet earlier, RuleSet later) {
        return earlier.effectiveTo().filter(later.effectiveFrom()::isAfter).isPresent()
                || (supersedes(later, earlier) && later.effectiveFrom().isAfter(earlier.effectiveFrom()));
    }

    private static boolean supersedes(RuleSet later, RuleSet earlier) {
        return later.supersedes().filter(earlier.id()::equals).isPresent();
    }

    private static String country(RuleSet ruleSet) {
        return ruleSet.id().substring(0, COUNTRY_LENGTH);
    }
}
