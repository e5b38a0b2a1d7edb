package org.digitaltrade.domain.transfers;

import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.Rejection;

/** What happens to an active case when something is wrong: suspend, rectify, reinstate, revoke. */
public final class CaseSupervision {
    private static final int MAX_DOC_NO_LENGTH = 64;

    private CaseSupervision() {}

    /**
     * Stops all use at once.
     *
     * @param documentHash of the order, report or notice
     */
    public static Decision<CaseEvent> suspend(
            TransferCase transferCase, SuspensionReason reason, Hash documentHash, Invocation by) {
        Suspension suspension = new Suspension(by.actor().party(), reason, documentHash, by.txTime(), Optional.empty());
        return Decision.acceptUnless(
                CaseStep.SUSPEND.objection(transferCase, by),
                new CaseSuspended(transferCase.caseId(), suspension, by.actor().party(), by.txTime()));
    }

    public static Decision<CaseEvent> startRectify(TransferCase transferCase, Hash evidenceHash, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.START_RECTIFY.objection(transferCase, by),
                new RectificationStarted(
                        transferCase.caseId(), evidenceHash, by.actor().party(), by.txTime()));
    }

    /**
     * Lifts a suspension.
     *
     * @return NOT_AUTHORISED unless the actor imposed it
     */
    public static Decision<CaseEvent> reinstate(TransferCase transferCase, Hash documentHash, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.REINSTATE.objection(transferCase, by).or(() -> notImposedBy(transferCase, by)),
                new CaseReinstated(
                        transferCase.caseId(), documentHash, by.actor().party(), by.txTime()));
    }

    public static Decision<CaseEvent> revoke(
            TransferCase transferCase, String docNo, Hash documentHash, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.REVOKE.objection(transferCase, by),
                new CaseRevoked(
                        transferCase.caseId(),
                        PlainText.check(docNo, MAX_DOC_NO_LENGTH),
                        documentHash,
                        by.actor().party(),
                        by.txTime()));
    }

    private static Optional<Rejection> notImposedBy(TransferCase transferCase, Invocation by) {
        Suspension suspension = transferCase.suspension().orElseThrow();
        return suspension.by().equals(by.actor().party())
                ? Optional.empty()
                : Optional.of(
                        new Rejection(Code.NOT_AUTHORISED, "the suspension is " + suspension.by() + "'s to lift"));
    }
}
