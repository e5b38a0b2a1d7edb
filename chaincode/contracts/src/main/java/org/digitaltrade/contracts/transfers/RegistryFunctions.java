package org.digitaltrade.contracts.transfers;

import java.util.Optional;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.contracts.transfers.RuleRequests.AdmitPilot;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptEntry;
import org.digitaltrade.contracts.transfers.RuleRequests.LeavePilot;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeEntry;
import org.digitaltrade.contracts.transfers.RuleRequests.RecordEnterprise;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.CaseReplay;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.registry.RegisteredEntry;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.registry.RegistryRules;
import org.digitaltrade.domain.transfers.registry.ZoneRules;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;

/** The functions of {@link RuleSets} on what agencies adopt besides rule sets, and on what zones know of enterprises. */
final class RegistryFunctions {
    private RegistryFunctions() {}

    static void add(ContractClass.Builder functions) {
        functions
                .submit("proposeEntry", ProposeEntry.class, RegistryFunctions::proposeEntry)
                .submit("adoptEntry", AdoptEntry.class, RegistryFunctions::adoptEntry)
                .submit("recordEnterprise", RecordEnterprise.class, RegistryFunctions::recordEnterprise)
                .submit("admitPilot", AdmitPilot.class, RegistryFunctions::admitPilot)
                .submit("leavePilot", LeavePilot.class, RegistryFunctions::leavePilot)
                .readOnly("replay", OfCase.class, RegistryFunctions::replay);
    }

    private static JsonObject proposeEntry(LedgerContext context, ProposeEntry request) {
        RegistryEntry entry = request.entry();
        String subject = entry.subject();
        String id = entry.id().value();
        Optional<RegisteredEntry> existing = context.find(RegisteredEntry.class, entry.type(), subject, id);
        if (existing.isEmpty()) {
            new CaseReads(context).requireRoomForEntry(entry.type());
        }
        context.endorse(LedgerKey.of(entry.type(), subject, id), EndorsementPolicy.allOf(entry.adopters()));
        return LedgerTypes.toJson(
                context.apply(RegistryRules.propose(entry, RuleFiles.hash(entry), existing, context.invocation())));
    }

    private static JsonObject adoptEntry(LedgerContext context, AdoptEntry request) {
        RecordType type = RecordType.ofCode(request.type())
                .orElseThrow(() -> new RejectedException(Code.MALFORMED, "/type: no such register"));
        RegisteredEntry proposed = context.get(
                RegisteredEntry.class, type, request.subject(), request.id().value());
        return LedgerTypes.toJson(context.apply(RegistryRules.adopt(
                proposed, request.hash(), new CaseReads(context).registry(type), context.invocation())));
    }

    private static JsonObject recordEnterprise(LedgerContext context, RecordEnterprise request) {
        return LedgerTypes.toJson(context.apply(ZoneRules.recordEnterprise(
                request.enterprise(),
                new CaseReads(context).enterprise(request.enterprise().party()),
                context.invocation())));
    }

    private static JsonObject admitPilot(LedgerContext context, AdmitPilot request) {
        CaseReads reads = new CaseReads(context);
        return LedgerTypes.toJson(context.apply(ZoneRules.admit(
                reads.pilots(request.zone()),
                request.enterprise(),
                request.stageId(),
                request.evidenceHash(),
                reads.inForce(
                        RecordType.PILOT_STAGE,
                        BeijingTime.date(context.invocation().txTime())),
                context.invocation())));
    }

    private static JsonObject leavePilot(LedgerContext context, LeavePilot request) {
        return LedgerTypes.toJson(context.apply(ZoneRules.leave(
                new CaseReads(context).pilots(request.zone()), request.enterprise(), context.invocation())));
    }

    /** Makes the case's last decision again from what the ledger holds. */
    private static JsonObject replay(LedgerReader reader, OfCase request) {
        TransferCase transferCase = reader.get(TransferCase.class, RecordType.CASE, request.caseId());
        if (!ReadAccess.mayRead(reader.invocation().actor(), transferCase)) {
            throw new RejectedException(Code.NOT_AUTHORISED, "the record is another's");
        }
        return Records.toJson(CaseReplay.replay(transferCase, new CaseReads(reader)));
    }
}
