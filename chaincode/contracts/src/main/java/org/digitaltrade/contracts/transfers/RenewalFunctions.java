package org.digitaltrade.contracts.transfers;

import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.transfers.TransferRequests.ApplyExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordCertificate;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.Supersede;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.CaseApprovals;
import org.digitaltrade.domain.transfers.CaseRenewal;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.JsonValue.JsonObject;

/** The functions of {@link DataTransfers} by which a case gets a certificate, more time, or a successor. */
final class RenewalFunctions {

    private RenewalFunctions() {}

    static void add(ContractClass.Builder functions) {
        functions
                .submit("recordCertificate", RecordCertificate.class, RenewalFunctions::recordCertificate)
                .submit("applyExtension", ApplyExtension.class, RenewalFunctions::applyExtension)
                .submit("relayExtension", RelayExtension.class, RenewalFunctions::relayExtension)
                .submit("supersede", Supersede.class, RenewalFunctions::supersede);
    }

    private static JsonObject recordCertificate(LedgerContext context, RecordCertificate request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseApprovals.recordCertificate(
                        transferCase, request.certificate(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject applyExtension(LedgerContext context, ApplyExtension request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseRenewal.applyExtension(
                        transferCase,
                        request.applicationHash(),
                        request.conditions(),
                        new CaseReads(context),
                        context.invocation()));
    }

    private static JsonObject relayExtension(LedgerContext context, RelayExtension request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseRenewal.relayExtension(
                        transferCase,
                        request.document(),
                        request.validTo(),
                        new CaseReads(context),
                        context.invocation()));
    }

    private static JsonObject supersede(LedgerContext context, Supersede request) {
        TransferCase successor = context.get(TransferCase.class, RecordType.CASE, request.newCaseId());
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseRenewal.supersede(transferCase, successor, request.change(), context.invocation()));
    }
}
