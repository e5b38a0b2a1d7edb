package org.digitaltrade.format;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.CaseClassified;
import org.digitaltrade.domain.transfers.CaseClosed;
import org.digitaltrade.domain.transfers.CaseCreated;
import org.digitaltrade.domain.transfers.CaseExpired;
import org.digitaltrade.domain.transfers.CaseReinstated;
import org.digitaltrade.domain.transfers.CaseReturned;
import org.digitaltrade.domain.transfers.CaseRevoked;
import org.digitaltrade.domain.transfers.CaseSubmitted;
import org.digitaltrade.domain.transfers.CaseSuspended;
import org.digitaltrade.domain.transfers.CaseWithdrawn;
import org.digitaltrade.domain.transfers.ExemptionAcknowledged;
import org.digitaltrade.domain.transfers.FilingRecorded;
import org.digitaltrade.domain.transfers.RectificationStarted;
import org.digitaltrade.domain.transfers.SccDeclaredEffective;
import org.digitaltrade.domain.transfers.StepUpTriggered;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.UsageCounted;
import org.digitaltrade.domain.transfers.UsageNumberConsumed;
import org.digitaltrade.domain.transfers.calendars.CalendarAdopted;
import org.digitaltrade.domain.transfers.calendars.CalendarEntry;
import org.digitaltrade.domain.transfers.calendars.CalendarProposed;
import org.digitaltrade.domain.transfers.rules.RuleSetAdopted;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.rules.RuleSetProposed;
import org.digitaltrade.domain.transfers.usage.ManifestUse;
import org.digitaltrade.domain.transfers.usage.ManifestUsed;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.MeterAdvanced;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageRecorded;
import org.digitaltrade.domain.transfers.usage.UsageRefused;

/** The records and events of transfer cases, usage, meters, rule sets and calendars. */
final class TransferTypes {

    private TransferTypes() {}

    static void register(LedgerTypes types) {
        types.record(RecordType.RULE_SET, RuleSetEntry.class)
                .event(RuleSetProposed.class)
                .event(RuleSetAdopted.class);
        types.record(RecordType.CALENDAR, CalendarEntry.class)
                .event(CalendarProposed.class)
                .event(CalendarAdopted.class);
        types.record(RecordType.CASE, TransferCase.class)
                .event(CaseCreated.class)
                .event(CaseClassified.class)
                .event(CaseSubmitted.class)
                .event(CaseReturned.class)
                .event(SccDeclaredEffective.class)
                .event(FilingRecorded.class)
                .event(ExemptionAcknowledged.class)
                .event(CaseSuspended.class)
                .event(RectificationStarted.class)
                .event(CaseReinstated.class)
                .event(CaseRevoked.class)
                .event(CaseExpired.class)
                .event(CaseWithdrawn.class)
                .event(CaseClosed.class)
                .event(UsageCounted.class)
                .event(UsageNumberConsumed.class)
                .event(StepUpTriggered.class);
        types.record(RecordType.USAGE, UsageRecord.class)
                .event(UsageRecorded.class)
                .event(UsageRefused.class);
        types.record(RecordType.METER, Meter.class).event(MeterAdvanced.class);
        types.record(RecordType.MANIFEST, ManifestUse.class).event(ManifestUsed.class);
    }
}
