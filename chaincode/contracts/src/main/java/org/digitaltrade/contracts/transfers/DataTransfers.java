package org.digitaltrade.contracts.transfers;

import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.transfers.TransferRequests.Classify;
import org.digitaltrade.contracts.transfers.TransferRequests.Close;
import org.digitaltrade.contracts.transfers.TransferRequests.CreateCase;
import org.digitaltrade.contracts.transfers.TransferRequests.DeclareSccEffective;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordFiling;
import org.digitaltrade.contracts.transfers.TransferRequests.Reinstate;
import org.digitaltrade.contracts.transfers.TransferRequests.ReturnIncomplete;
import org.digitaltrade.contracts.transfers.TransferRequests.Revoke;
import org.digitaltrade.contracts.transfers.TransferRequests.StartRectify;
import org.digitaltrade.contracts.transfers.TransferRequests.Submit;
import org.digitaltrade.contracts.transfers.TransferRequests.Suspend;
import org.digitaltrade.contracts.transfers.TransferRequests.SuspendForSignature;
import org.digitaltrade.contracts.transfers.TransferRequests.Withdraw;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.transfers.CaseApprovals;
import org.digitaltrade.domain.transfers.CaseEnding;
import org.digitaltrade.domain.transfers.CaseIntake;
import org.digitaltrade.domain.transfers.CaseSignatures;
import org.digitaltrade.domain.transfers.CaseSupervision;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;

/**
 * {@code DataTransfers} on the channel {@code approval}. Each function returns the record that it is about as it is then,
 * and refuses as the class of domain.transfers that decides says.
 */
public final class DataTransfers {

    private DataTransfers() {}

    public static ContractClass define() {
        ContractClass.Builder functions = ContractClass.named("DataTransfers", LedgerChannel.APPROVAL)
                .submit("createCase", CreateCase.class, DataTransfers::createCase)
                .submit("classify", Classify.class, DataTransfers::classify)
                .submit("submit", Submit.class, DataTransfers::submit)
                .submit("returnIncomplete", ReturnIncomplete.class, DataTransfers::returnIncomplete)
                .submit("resubmit", Submit.class, DataTransfers::resubmit)
                .submit("declareSccEffective", DeclareSccEffective.class, DataTransfers::declareSccEffective)
                .submit("recordFiling", RecordFiling.class, DataTransfers::recordFiling)
                .submit("acknowledgeExemption", OfCase.class, DataTransfers::acknowledgeExemption)
                .submit("suspend", Suspend.class, DataTransfers::suspend)
                .submit("suspendForSignature", SuspendForSignature.class, DataTransfers::suspendForSignature)
                .submit("startRectify", StartRectify.class, DataTransfers::startRectify)
                .submit("reinstate", Reinstate.class, DataTransfers::reinstate)
                .submit("revoke", Revoke.class, DataTransfers::revoke)
                .submit("expireCheck", OfCase.class, DataTransfers::expireCheck)
                .submit("withdraw", Withdraw.class, DataTransfers::withdraw)
                .submit("close", Close.class, DataTransfers::close)
                .views(RecordType.CASE, RecordType.USAGE, RecordType.METER, RecordType.MANIFEST, RecordType.RISK);
        AssessmentFunctions.add(functions);
        RenewalFunctions.add(functions);
        UsageFunctions.add(functions);
        ContactFunctions.add(functions);
        return functions.build();
    }

    private static JsonObject createCase(LedgerContext context, CreateCase request) {
        return LedgerTypes.toJson(context.apply(CaseIntake.create(
                request.caseId(),
                request.file(),
                context.find(TransferCase.class, RecordType.CASE, request.caseId()),
                isRegisteredAsIs(context),
                new CaseReads(context),
                context.invocation())));
    }

    private static JsonObject classify(LedgerContext context, Classify request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseIntake.classify(
                        transferCase, request.ruleSet(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject submit(LedgerContext context, Submit request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase ->
                        CaseIntake.submit(transferCase, request.file(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject returnIncomplete(LedgerContext context, ReturnIncomplete request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase ->
                        CaseIntake.returnIncomplete(transferCase, request.missingItems(), context.invocation()));
    }

    private static JsonObject resubmit(LedgerContext context, Submit request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseIntake.resubmit(
                        transferCase, request.file(), new CaseReads(context), context.invocation()));
    }

    private static JsonObject declareSccEffective(LedgerContext context, DeclareSccEffective request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseApprovals.declareSccEffective(
                        transferCase,
                        request.contract(),
                        request.providerAttestationId(),
                        request.recipientAttestationId(),
                        request.effectiveOn(),
                        new CaseReads(context),
                        context.invocation()));
    }

    private static JsonObject recordFiling(LedgerContext context, RecordFiling request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseApprovals.recordFiling(transferCase, request.filing(), context.invocation()));
    }

    private static JsonObject acknowledgeExemption(LedgerContext context, OfCase request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseApprovals.acknowledgeExemption(transferCase, context.invocation()));
    }

    private static JsonObject suspend(LedgerContext context, Suspend request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseSupervision.suspend(
                        transferCase, request.reason(), request.documentHash(), context.invocation()));
    }

    private static JsonObject suspendForSignature(LedgerContext context, SuspendForSignature request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseSignatures.suspend(
                        transferCase,
                        context.get(Attestation.class, RecordType.ATTESTATION, request.attestationId()),
                        context.invocation()));
    }

    private static JsonObject startRectify(LedgerContext context, StartRectify request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase ->
                        CaseSupervision.startRectify(transferCase, request.evidenceHash(), context.invocation()));
    }

    private static JsonObject reinstate(LedgerContext context, Reinstate request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseSupervision.reinstate(transferCase, request.documentHash(), context.invocation()));
    }

    private static JsonObject revoke(LedgerContext context, Revoke request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseSupervision.revoke(
                        transferCase, request.docNo(), request.documentHash(), context.invocation()));
    }

    private static JsonObject expireCheck(LedgerContext context, OfCase request) {
        return Cases.decide(
                context, request.caseId(), transferCase -> CaseEnding.expireCheck(transferCase, context.invocation()));
    }

    private static JsonObject withdraw(LedgerContext context, Withdraw request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseEnding.withdraw(transferCase, request.reason(), context.invocation()));
    }

    private static JsonObject close(LedgerContext context, Close request) {
        return Cases.decide(
                context,
                request.caseId(),
                transferCase -> CaseEnding.close(
                        transferCase, request.endOfTerm(), request.evidenceHash(), context.invocation()));
    }

    /** Whether an agency has confirmed the caller's credit code with a wrong check digit. */
    private static boolean isRegisteredAsIs(LedgerContext context) {
        PartyId caller = context.invocation().actor().party();
        return context.find(Party.class, RecordType.PARTY, caller.value())
                .flatMap(Party::checkDigitOverride)
                .isPresent();
    }
}
