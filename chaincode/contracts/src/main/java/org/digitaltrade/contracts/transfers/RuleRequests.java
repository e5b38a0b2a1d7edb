package org.digitaltrade.contracts.transfers;

import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
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

    public record ProposeEntry(RegistryEntry entry) {}

    /**
     * @param type code of the register, for example {@code NL}
     * @param subject what the entry is about, as its key says
     * @param hash SHA-256 of the canonical JSON of the entry that the authority has read
     */
    public record AdoptEntry(String type, String subject, CodeWord id, Hash hash) {}

    public record RecordEnterprise(Enterprise enterprise) {}

    /** @param evidenceHash of the decision to admit it */
    public record AdmitPilot(Zone zone, PartyId enterprise, CodeWord stageId, Hash evidenceHash) {}

    public record LeavePilot(Zone zone, PartyId enterprise) {}

    /** @param ruleSet identifier of an adopted one, in force or not */
    public record Evaluate(String ruleSet, FlowInput flow) {}
}
