package org.digitaltrade.contracts.transfers;

import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordOpinion;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayAcceptance;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayDecision;
import org.digitaltrade.contracts.transfers.TransferRequests.RequestReevaluation;
import org.digitaltrade.contracts.transfers.TransferRequests.RequestSupplement;
import org.digitaltrade.contracts.transfers.TransferRequests.Supplement;
import org.digitaltrade.contracts.transfers.TransferRequests.WithDocument;
import org.digitaltrade.domain.transfers.CaseAssessment;
import org.digitaltrade.domain.transfers.CaseOpinions;
import org.digitaltrade.format.JsonValue.JsonObject;

/** The functions of {@link DataTransfers} that belong to a security assessment, and those of several agencies. */
final class AssessmentFunctions {

    private AssessmentFunctions() {}

    static void add(ContractClass.Builder functions) {
        functions
                .submit("forward", OfCase.class, AssessmentFunctions::forward)
                .submit("relayAcceptance", RelayAcceptance.class, AssessmentFunctions::relayAcceptance)
                .submit("startAssessment", OfCase.class, AssessmentFunctions::startAssessment)
                .submit("requestSupplement", RequestSupplement.class, AssessmentFunctions::requestSupplement)
                .submit("supplement", Supplement.class, AssessmentFunctions::supplement)
                .submit("terminateAssessment", WithDocument.class, AssessmentFunctions::terminateAssessment)
                .submit("relayDecision", RelayDecision.class, AssessmentFunctions::relayDecision)
                .submit("requestReevaluation", RequestReevaluation.class, AssessmentFunctions::requestReevaluation)
                .submit("relayReevaluation", RelayDecision.class, AssessmentFunctions::relayReevaluation)
                .submit("relayAuthorityApproval", WithDocument.class, AssessmentFunctions::relayAuthorityApproval)
                .submit("recordOpinion", RecordOpinion.class, AssessmentFunctions::recordOpinion);
    }

    private static JsonObject forward(LedgerContext context, OfCase request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.forward(transferCase, new CaseReads(context), context.invocation()));
    }

    private static JsonObject relayAcceptance(LedgerContext context, RelayAcceptance request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.relayAcceptance(
                        transferCase, request.accepted(), request.notice(), context.invocation()));
    }

    private static JsonObject startAssessment(LedgerContext context, OfCase request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.start(transferCase, new CaseReads(context), context.invocation()));
    }

    private static JsonObject requestSupplement(LedgerContext context, RequestSupplement request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.requestSupplement(
                        transferCase, request.items(), request.extendedTo(), context.invocation()));
    }

    private static JsonObject supplement(LedgerContext context, Supplement request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.supplement(transferCase, request.answerHash(), context.invocation()));
    }

    private static JsonObject terminateAssessment(LedgerContext context, WithDocument request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.terminate(transferCase, request.document(), context.invocation()));
    }

    private static JsonObject relayDecision(LedgerContext context, RelayDecision request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.relayDecision(
                        transferCase, request.decision(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject requestReevaluation(LedgerContext context, RequestReevaluation request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase ->
                        CaseAssessment.requestReevaluation(transferCase, request.groundsHash(), context.invocation()));
    }

    private static JsonObject relayReevaluation(LedgerContext context, RelayDecision request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseAssessment.relayReevaluation(
                        transferCase, request.decision(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject relayAuthorityApproval(LedgerContext context, WithDocument request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase ->
                        CaseOpinions.relayAuthorityApproval(transferCase, request.document(), context.invocation()));
    }

    private static JsonObject recordOpinion(LedgerContext context, RecordOpinion request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseOpinions.record(
                        transferCase,
                        request.kind(),
                        request.document(),
                        new CaseReads(context),
                        context.invocation()));
    }
}
