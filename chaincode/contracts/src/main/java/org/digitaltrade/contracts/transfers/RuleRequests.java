package org.digitaltrade.contracts.transfers;

import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/** What the functions of {@link RuleSets} take, each as one JSON object. */
public final class RuleRequests {

    private RuleRequests() {}

    public record Propose(RuleSet ruleSet) {}

    /** @param hash SHA-256 of the canonical JSON of the rule set that the authority has read */
    public record Adopt(String id, Hash hash) {}

    public record ProposeCalendar(Calendar calendar) {}

    /** @param hash SHA-256 of the canonical JSON of the calendar that the authority has read */
    public record AdoptCalendar(int year, Hash hash) {}

    /** @param ruleSet identifier of an adopted one, in force or not */
    public record Evaluate(String ruleSet, FlowInput flow) {}
}
