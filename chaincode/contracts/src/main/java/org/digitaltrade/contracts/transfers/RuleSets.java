package org.digitaltrade.contracts.transfers;

import java.util.Optional;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.contracts.transfers.RuleRequests.Adopt;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptCalendar;
import org.digitaltrade.contracts.transfers.RuleRequests.Evaluate;
import org.digitaltrade.contracts.transfers.RuleRequests.Propose;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeCalendar;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.calendars.CalendarEntry;
import org.digitaltrade.domain.transfers.calendars.CalendarRules;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.rules.RuleSetRules;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;

/**
 * {@code RuleSets} on the channel {@code approval}: rule sets and calendars, proposed by one agency and adopted by each of
 * those that must. From the proposal on, the key itself demands all of them as endorsers.
 */
public final class RuleSets {
    private RuleSets() {}

    public static ContractClass define() {
        ContractClass.Builder functions = ContractClass.named("RuleSets", LedgerChannel.APPROVAL)
                .submit("propose", Propose.class, RuleSets::propose)
                .submit("adopt", Adopt.class, RuleSets::adopt)
                .submit("proposeCalendar", ProposeCalendar.class, RuleSets::proposeCalendar)
                .submit("adoptCalendar", AdoptCalendar.class, RuleSets::adoptCalendar)
                .readOnly("evaluate", Evaluate.class, RuleSets::evaluate)
                .views(
                        RecordType.RULE_SET,
                        RecordType.CALENDAR,
                        RecordType.OVERLAY,
                        RecordType.ZONE_POLICY,
                        RecordType.PILOT_STAGE,
                        RecordType.JURISDICTION,
                        RecordType.AUTHORITY,
                        RecordType.PILOT,
                        RecordType.ENTERPRISE);
        RegistryFunctions.add(functions);
        return functions.build();
    }

    private static JsonObject propose(LedgerContext context, Propose request) {
        RuleSet ruleSet = request.ruleSet();
        Optional<RuleSetEntry> existing = context.find(RuleSetEntry.class, RecordType.RULE_SET, ruleSet.id());
        if (existing.isEmpty()) {
            new CaseReads(context).requireRoomForRuleSet();
        }
        context.endorse(
                LedgerKey.of(RecordType.RULE_SET, ruleSet.id()), EndorsementPolicy.allOf(RuleSetRules.AUTHORITIES));
        return LedgerTypes.toJson(
                context.apply(RuleSetRules.propose(ruleSet, RuleFiles.hash(ruleSet), existing, context.invocation())));
    }

    private static JsonObject adopt(LedgerContext context, Adopt request) {
        RuleSetEntry proposed = context.get(RuleSetEntry.class, RecordType.RULE_SET, request.id());
        return LedgerTypes.toJson(context.apply(
                RuleSetRules.adopt(proposed, request.hash(), new CaseReads(context).ruleSets(), context.invocation())));
    }

    private static JsonObject proposeCalendar(LedgerContext context, ProposeCalendar request) {
        Calendar calendar = request.calendar();
        String year = Integer.toString(calendar.year());
        context.endorse(LedgerKey.of(RecordType.CALENDAR, year), EndorsementPolicy.allOf(CalendarRules.AUTHORITIES));
        return LedgerTypes.toJson(context.apply(CalendarRules.propose(
                calendar,
                RuleFiles.hash(calendar),
                context.find(CalendarEntry.class, RecordType.CALENDAR, year),
                context.invocation())));
    }

    private static JsonObject adoptCalendar(LedgerContext context, AdoptCalendar request) {
        CalendarEntry proposed =
                context.get(CalendarEntry.class, RecordType.CALENDAR, Integer.toString(request.year()));
        return LedgerTypes.toJson(context.apply(CalendarRules.adopt(proposed, request.hash(), context.invocation())));
    }

    private static JsonObject evaluate(LedgerReader reader, Evaluate request) {
        RuleSet law = new CaseReads(reader).ruleSet(request.ruleSet());
        return Records.toJson(law.evaluate(request.flow(), RuleFiles::hash));
    }
}
