package org.digitaltrade.contracts.transfers;

import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.transfers.TransferRequests.AcknowledgeUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.OfUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.UpdateRisk;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.transfers.CaseSignatures;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.risk.RiskRecord;
import org.digitaltrade.domain.transfers.risk.RiskReport;
import org.digitaltrade.domain.transfers.risk.RiskRules;
import org.digitaltrade.domain.transfers.usage.AcknowledgementRules;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageReport;
import org.digitaltrade.domain.transfers.usage.UsageRules;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;

/** The functions of {@link DataTransfers} on usages and risks, whose events touch several records. */
final class UsageFunctions {

    private UsageFunctions() {}

    static void add(ContractClass.Builder functions) {
        functions
                .submit("recordUsage", UsageReport.class, UsageFunctions::recordUsage)
                .submit("acknowledgeUsage", AcknowledgeUsage.class, UsageFunctions::acknowledgeUsage)
                .submit("flagOverdue", OfUsage.class, UsageFunctions::flagOverdue)
                .submit("reportRisk", RiskReport.class, UsageFunctions::reportRisk)
                .submit("updateRisk", UpdateRisk.class, UsageFunctions::updateRisk);
    }

    private static JsonObject recordUsage(LedgerContext context, UsageReport report) {
        TransferCase transferCase = context.get(TransferCase.class, RecordType.CASE, report.caseId());
        CaseSignatures.objection(transferCase, id -> context.find(Attestation.class, RecordType.ATTESTATION, id))
                .ifPresent(rejection -> {
                    throw new RejectedException(rejection);
                });
        emit(context, UsageRules.record(report, transferCase, new CaseReads(context), context.invocation()));
        return LedgerTypes.toJson(context.get(UsageRecord.class, RecordType.USAGE, report.usageId()));
    }

    private static JsonObject acknowledgeUsage(LedgerContext context, AcknowledgeUsage request) {
        emit(
                context,
                AcknowledgementRules.acknowledge(
                        context.get(UsageRecord.class, RecordType.USAGE, request.usageId()),
                        request.acknowledgement(),
                        new CaseReads(context),
                        context.invocation()));
        return LedgerTypes.toJson(context.get(UsageRecord.class, RecordType.USAGE, request.usageId()));
    }

    private static JsonObject flagOverdue(LedgerContext context, OfUsage request) {
        emit(
                context,
                AcknowledgementRules.flagOverdue(
                        context.get(UsageRecord.class, RecordType.USAGE, request.usageId()), context.invocation()));
        return LedgerTypes.toJson(context.get(UsageRecord.class, RecordType.USAGE, request.usageId()));
    }

    private static JsonObject reportRisk(LedgerContext context, RiskReport report) {
        emit(
                context,
                RiskRules.report(
                        report,
                        context.get(TransferCase.class, RecordType.CASE, report.caseId()),
                        context.find(RiskRecord.class, RecordType.RISK, report.riskId()),
                        new CaseReads(context),
                        context.invocation()));
        return LedgerTypes.toJson(context.get(RiskRecord.class, RecordType.RISK, report.riskId()));
    }

    private static JsonObject updateRisk(LedgerContext context, UpdateRisk request) {
        emit(
                context,
                RiskRules.update(
                        context.get(RiskRecord.class, RecordType.RISK, request.riskId()),
                        request.status(),
                        request.measuresHash(),
                        context.invocation()));
        return LedgerTypes.toJson(context.get(RiskRecord.class, RecordType.RISK, request.riskId()));
    }

    private static void emit(LedgerContext context, Decision<LedgerEvent<?>> decision) {
        decision.fold(events -> events, rejection -> {
                    throw new RejectedException(rejection);
                })
                .forEach(context::emit);
    }
}
