package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.Rejection;

/** How a case ends by itself or by its handler's will. */
public final class CaseEnding {
    private static final int MAX_REASON_LENGTH = 500;

    private CaseEnding() {}

    /**
     * Notes that the last day has passed; anyone may look.
     *
     * @return NOT_YET_DUE if it hasn't
     */
    public static Decision<CaseEvent> expireCheck(TransferCase transferCase, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.EXPIRE_CHECK.objection(transferCase, by).or(() -> notYetDue(transferCase, by)),
                new CaseExpired(transferCase.caseId(), by.actor().party(), by.txTime()));
    }

    public static Decision<CaseEvent> withdraw(TransferCase transferCase, String reason, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.WITHDRAW.objection(transferCase, by),
                new CaseWithdrawn(
                        transferCase.caseId(),
                        PlainText.check(reason, MAX_REASON_LENGTH),
                        by.actor().party(),
                        by.txTime()));
    }

    /** @param evidenceHash that the data abroad was returned or deleted as agreed */
    public static Decision<CaseEvent> close(
            TransferCase transferCase, EndOfTerm endOfTerm, Hash evidenceHash, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.CLOSE.objection(transferCase, by),
                new CaseClosed(
                        transferCase.caseId(),
                        endOfTerm,
                        evidenceHash,
                        by.actor().party(),
                        by.txTime()));
    }

    private static Optional<Rejection> notYetDue(TransferCase transferCase, Invocation by) {
        Optional<LocalDate> lastDay = transferCase.approval().orElseThrow().validTo();
        LocalDate today = BeijingTime.date(by.txTime());
        return Rejection.unless(
                lastDay.filter(today::isAfter).isPresent(),
                Code.NOT_YET_DUE,
                "the case is valid " + lastDay.map(day -> "to " + day).orElse("without an end"));
    }
}
