package org.digitaltrade.contracts.transfers;

import java.time.LocalDate;
import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.EndOfTerm;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.Filing;
import org.digitaltrade.domain.transfers.SubmittedFile;
import org.digitaltrade.domain.transfers.SuspensionReason;

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
}
