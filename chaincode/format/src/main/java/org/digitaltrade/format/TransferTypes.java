package org.digitaltrade.format;

import java.util.List;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.AcceptanceRelayed;
import org.digitaltrade.domain.transfers.AssessmentStarted;
import org.digitaltrade.domain.transfers.AssessmentTerminated;
import org.digitaltrade.domain.transfers.AuthorityApprovalRelayed;
import org.digitaltrade.domain.transfers.CaseClassified;
import org.digitaltrade.domain.transfers.CaseClosed;
import org.digitaltrade.domain.transfers.CaseCreated;
import org.digitaltrade.domain.transfers.CaseExpired;
import org.digitaltrade.domain.transfers.CaseFlagged;
import org.digitaltrade.domain.transfers.CaseForwarded;
import org.digitaltrade.domain.transfers.CaseReinstated;
import org.digitaltrade.domain.transfers.CaseReturned;
import org.digitaltrade.domain.transfers.CaseRevoked;
import org.digitaltrade.domain.transfers.CaseSubmitted;
import org.digitaltrade.domain.transfers.CaseSuperseded;
import org.digitaltrade.domain.transfers.CaseSupplemented;
import org.digitaltrade.domain.transfers.CaseSuspended;
import org.digitaltrade.domain.transfers.CaseWithdrawn;
import org.digitaltrade.domain.transfers.CertificateRecorded;
import org.digitaltrade.domain.transfers.ContactsPurged;
import org.digitaltrade.domain.transfers.ContactsRecorded;
import org.digitaltrade.domain.transfers.DecisionRelayed;
import org.digitaltrade.domain.transfers.ExemptionAcknowledged;
import org.digitaltrade.domain.transfers.ExtensionApplied;
import org.digitaltrade.domain.transfers.ExtensionRelayed;
import org.digitaltrade.domain.transfers.FilingRecorded;
import org.digitaltrade.domain.transfers.OpinionRecorded;
import org.digitaltrade.domain.transfers.RectificationStarted;
import org.digitaltrade.domain.transfers.ReevaluationRelayed;
import org.digitaltrade.domain.transfers.ReevaluationRequested;
import org.digitaltrade.domain.transfers.SccDeclaredEffective;
import org.digitaltrade.domain.transfers.StepUpTriggered;
import org.digitaltrade.domain.transfers.SupplementRequested;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.UsageCounted;
import org.digitaltrade.domain.transfers.UsageNumberConsumed;
import org.digitaltrade.domain.transfers.calendars.CalendarAdopted;
import org.digitaltrade.domain.transfers.calendars.CalendarEntry;
import org.digitaltrade.domain.transfers.calendars.CalendarProposed;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.EnterpriseRecorded;
import org.digitaltrade.domain.transfers.registry.EntryAdopted;
import org.digitaltrade.domain.transfers.registry.EntryProposed;
import org.digitaltrade.domain.transfers.registry.PilotAdmitted;
import org.digitaltrade.domain.transfers.registry.PilotLeft;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.RegisteredEntry;
import org.digitaltrade.domain.transfers.risk.RiskRecord;
import org.digitaltrade.domain.transfers.risk.RiskReported;
import org.digitaltrade.domain.transfers.risk.RiskUpdated;
import org.digitaltrade.domain.transfers.rules.RuleSetAdopted;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.rules.RuleSetProposed;
import org.digitaltrade.domain.transfers.usage.ManifestUse;
import org.digitaltrade.domain.transfers.usage.ManifestUsed;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.MeterAdvanced;
import org.digitaltrade.domain.transfers.usage.UsageAcknowledged;
import org.digitaltrade.domain.transfers.usage.UsageFlagged;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageRecorded;
import org.digitaltrade.domain.transfers.usage.UsageRefused;

/** The records and events of transfer cases, usage, risks, meters, rule sets, calendars and registers. */
final class TransferTypes {

    /** They share the form of their entries. */
    private static final List<RecordType> REGISTERS = List.of(
            RecordType.OVERLAY,
            RecordType.ZONE_POLICY,
            RecordType.PILOT_STAGE,
            RecordType.JURISDICTION,
            RecordType.AUTHORITY);

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
                .event(StepUpTriggered.class)
                .event(CaseForwarded.class)
                .event(AcceptanceRelayed.class)
                .event(AssessmentStarted.class)
                .event(SupplementRequested.class)
                .event(CaseSupplemented.class)
                .event(AssessmentTerminated.class)
                .event(DecisionRelayed.class)
                .event(ReevaluationRequested.class)
                .event(ReevaluationRelayed.class)
                .event(CertificateRecorded.class)
                .event(ExtensionApplied.class)
                .event(ExtensionRelayed.class)
                .event(CaseSuperseded.class)
                .event(AuthorityApprovalRelayed.class)
                .event(OpinionRecorded.class)
                .event(CaseFlagged.class)
                .event(ContactsRecorded.class)
                .event(ContactsPurged.class);
        types.record(RecordType.USAGE, UsageRecord.class)
                .event(UsageRecorded.class)
                .event(UsageRefused.class)
                .event(UsageAcknowledged.class)
                .event(UsageFlagged.class);
        types.record(RecordType.RISK, RiskRecord.class)
                .event(RiskReported.class)
                .event(RiskUpdated.class);
        for (RecordType register : REGISTERS) {
            types.record(register, RegisteredEntry.class);
        }
        types.event(EntryProposed.class).event(EntryAdopted.class);
        types.record(RecordType.ENTERPRISE, Enterprise.class).event(EnterpriseRecorded.class);
        types.record(RecordType.PILOT, PilotRegister.class)
                .event(PilotAdmitted.class)
                .event(PilotLeft.class);
        types.record(RecordType.METER, Meter.class).event(MeterAdvanced.class);
        types.record(RecordType.MANIFEST, ManifestUse.class).event(ManifestUsed.class);
    }
}
