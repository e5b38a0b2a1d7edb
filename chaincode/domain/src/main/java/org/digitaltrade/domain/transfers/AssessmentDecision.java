package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * The result of a security assessment, as relayed.
 *
 * @param receivedOn when the handler received it, Beijing: from then on it may ask for a re-evaluation
 * @param reason exactly if it failed
 * @param validFrom first day on which data may leave, unless it failed
 * @param validTo last day, unless it failed
 * @param approvedScale unless it failed
 */
public record AssessmentDecision(
        RelayedDocument document,
        AssessmentVerdict verdict,
        LocalDate receivedOn,
        Optional<FailureReason> reason,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<AnnualScale> approvedScale) {

    public AssessmentDecision {
        boolean failed = verdict == AssessmentVerdict.FAILED;
        if (reason.isPresent() != failed
                || validFrom.isPresent() == failed
                || validTo.isPresent() == failed
                || approvedScale.isPresent() == failed) {
            throw new RejectedException(
                    Code.MALFORMED, "a failed assessment has a reason, another one validity and scale");
        }
    }

    boolean isFailed() {
        return verdict == AssessmentVerdict.FAILED;
    }

    /** What it permits; asked for only if it didn't fail. */
    Approval approval() {
        return new Approval(
                ApprovalKind.ASSESSMENT_PASSED,
                document.issuer(),
                Optional.of(document.docNo()),
                Optional.of(document.documentHash()),
                document.issuedOn(),
                validFrom.orElseThrow(),
                validTo,
                approvedScale.orElseThrow());
    }
}
