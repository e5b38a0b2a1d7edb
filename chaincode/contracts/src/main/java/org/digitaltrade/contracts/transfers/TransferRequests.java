package org.digitaltrade.contracts.transfers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.AssessmentDecision;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.Certificate;
import org.digitaltrade.domain.transfers.EndOfTerm;
import org.digitaltrade.domain.transfers.ExtensionConditions;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.Filing;
import org.digitaltrade.domain.transfers.OpinionKind;
import org.digitaltrade.domain.transfers.RelayedDocument;
import org.digitaltrade.domain.transfers.SubmittedFile;
import org.digitaltrade.domain.transfers.SupersedingChange;
import org.digitaltrade.domain.transfers.SuspensionReason;
import org.digitaltrade.domain.transfers.risk.RiskStatus;
import org.digitaltrade.domain.transfers.usage.Acknowledgement;

/**
 * What the functions of {@link DataTransfers} take, each as one JSON object. {@code recordUsage} takes the fields of a
 * {@link org.digitaltrade.domain.transfers.usage.UsageReport}.
 */
public final class TransferRequests {

    private TransferRequests() {}

    /** @param caseId drawn by the handler, so that a retry opens the same case */
    public record CreateCase(String caseId, CaseFile file) {}

    /** @param ruleSet identifier of the one in force today */
    public record Classify(String caseId, String ruleSet) {}

    /** Of {@code submit} and {@code resubmit}. */
    public record Submit(String caseId, SubmittedFile file) {}

    /** @param missingItems all of them */
    public record ReturnIncomplete(String caseId, List<String> missingItems) {}

    /**
     * @param contract the signed standard contract
     * @param providerAttestationId of the handler's signature on it
     * @param recipientAttestationId of the recipient's signature on it
     * @param effectiveOn Beijing
     */
    public record DeclareSccEffective(
            String caseId,
            FileDigests contract,
            String providerAttestationId,
            String recipientAttestationId,
            LocalDate effectiveOn) {}

    public record RecordFiling(String caseId, Filing filing) {}

    /** Takes nothing but the case: {@code acknowledgeExemption}, {@code expireCheck}. */
    public record OfCase(String caseId) {}

    /** Names a decision document of another authority: {@code terminateAssessment}, {@code relayAuthorityApproval}. */
    public record WithDocument(String caseId, RelayedDocument document) {}

    /** @param notice of the national authority on whether it takes the file */
    public record RelayAcceptance(String caseId, boolean accepted, RelayedDocument notice) {}

    /** @param extendedTo the new last day of the assessment, Beijing */
    public record RequestSupplement(String caseId, List<String> items, LocalDate extendedTo) {}

    public record Supplement(String caseId, Hash answerHash) {}

    /** Of {@code relayDecision} and {@code relayReevaluation}. */
    public record RelayDecision(String caseId, AssessmentDecision decision) {}

    public record RequestReevaluation(String caseId, Hash groundsHash) {}

    public record RecordOpinion(String caseId, OpinionKind kind, RelayedDocument document) {}

    public record RecordCertificate(String caseId, Certificate certificate) {}

    public record ApplyExtension(String caseId, Hash applicationHash, ExtensionConditions conditions) {}

    /** @param validTo the new last day, exactly if the extension was granted */
    public record RelayExtension(String caseId, RelayedDocument document, Optional<LocalDate> validTo) {}

    /** @param newCaseId active, naming this case among its prior ones */
    public record Supersede(String caseId, String newCaseId, SupersedingChange change) {}

    public record OfUsage(String usageId) {}

    public record AcknowledgeUsage(String usageId, Acknowledgement acknowledgement) {}

    /** @param measuresHash of what was done */
    public record UpdateRisk(String riskId, RiskStatus status, Hash measuresHash) {}

    /** @param documentHash of the order, report or notice */
    public record Suspend(String caseId, SuspensionReason reason, Hash documentHash) {}

    /** @param evidenceHash that the cause is being removed */
    public record StartRectify(String caseId, Hash evidenceHash) {}

    /** @param documentHash of what the suspending side was satisfied by */
    public record Reinstate(String caseId, Hash documentHash) {}

    /** Names the decision document by number and hash. */
    public record Revoke(String caseId, String docNo, Hash documentHash) {}

    /** @param reason a sentence for the authorities */
    public record Withdraw(String caseId, String reason) {}

    /** @param evidenceHash that the data abroad was returned or deleted */
    public record Close(String caseId, EndOfTerm endOfTerm, Hash evidenceHash) {}

    /** @param attestationId the invalidated one that the case rests on */
    public record SuspendForSignature(String caseId, String attestationId) {}
}
