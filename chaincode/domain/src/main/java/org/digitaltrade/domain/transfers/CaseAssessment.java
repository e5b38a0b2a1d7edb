package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.calendars.WorkingDays;
import org.digitaltrade.domain.transfers.rules.AssessmentTerms;
import org.digitaltrade.domain.transfers.rules.Route;

/** The security assessment: forwarded, accepted, assessed, supplemented, decided, looked at again. */
public final class CaseAssessment {

    private CaseAssessment() {}

    /**
     * Sends a complete file to the national authority. Late is a flag.
     *
     * @return ROUTE_MISMATCH unless the route is a security assessment
     * @throws RejectedException CALENDAR_MISSING
     */
    public static Decision<CaseEvent> forward(TransferCase transferCase, CaseSources known, Invocation by) {
        return decide(
                CaseStep.FORWARD
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                transferCase.classified().route() == Route.SECURITY_ASSESSMENT,
                                Code.ROUTE_MISMATCH,
                                "the route is " + transferCase.classified().route())),
                () -> {
                    LocalDate today = BeijingTime.date(by.txTime());
                    int days = terms(transferCase, known).acceptanceWorkingDays();
                    return new CaseForwarded(
                            transferCase.caseId(),
                            new Deadline(DeadlineKind.ACCEPTANCE, days(known).plus(today, days)),
                            missed(transferCase, today),
                            by.actor().party(),
                            by.txTime());
                });
    }

    /**
     * Relays the national authority's notice on whether it takes the file.
     *
     * @return DATES_INCONSISTENT
     */
    public static Decision<CaseEvent> relayAcceptance(
            TransferCase transferCase, boolean accepted, RelayedDocument notice, Invocation by) {
        return decide(
                CaseStep.RELAY_ACCEPTANCE
                        .objection(transferCase, by)
                        .or(() -> Dates.inOrder(assessment(transferCase).forwardedOn(), notice.issuedOn(), today(by))),
                () -> new AcceptanceRelayed(
                        transferCase.caseId(),
                        accepted,
                        notice,
                        missed(transferCase, notice.issuedOn()),
                        by.actor().party(),
                        by.txTime()));
    }

    /**
     * Starts the clock of the assessment, which is counted from the notice of acceptance.
     *
     * @throws RejectedException CALENDAR_MISSING
     */
    public static Decision<CaseEvent> start(TransferCase transferCase, CaseSources known, Invocation by) {
        return decide(CaseStep.START_ASSESSMENT.objection(transferCase, by), () -> {
            LocalDate accepted =
                    assessment(transferCase).acceptance().orElseThrow().issuedOn();
            LocalDate due =
                    days(known).plus(accepted, terms(transferCase, known).assessmentWorkingDays());
            return new AssessmentStarted(
                    transferCase.caseId(),
                    new Deadline(DeadlineKind.ASSESSMENT, due),
                    by.actor().party(),
                    by.txTime());
        });
    }

    /**
     * Asks for more material and records until when the assessment is extended.
     *
     * @return DATES_INCONSISTENT if that is before today, TOO_LARGE after too many requests
     */
    public static Decision<CaseEvent> requestSupplement(
            TransferCase transferCase, List<String> items, LocalDate extendedTo, Invocation by) {
        CaseIntake.checkItems(items);
        return decide(
                CaseStep.REQUEST_SUPPLEMENT
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                assessment(transferCase).supplements().size() < Assessment.MAX_SUPPLEMENTS,
                                Code.TOO_LARGE,
                                "an assessment has at most " + Assessment.MAX_SUPPLEMENTS + " requests"))
                        .or(() -> Dates.inOrder(today(by), extendedTo)),
                () -> new SupplementRequested(
                        transferCase.caseId(),
                        new SupplementRound(items, today(by), extendedTo, Optional.empty(), Optional.empty()),
                        by.actor().party(),
                        by.txTime()));
    }

    public static Decision<CaseEvent> supplement(TransferCase transferCase, Hash answerHash, Invocation by) {
        return decide(
                CaseStep.SUPPLEMENT.objection(transferCase, by),
                () -> new CaseSupplemented(
                        transferCase.caseId(), answerHash, by.actor().party(), by.txTime()));
    }

    /** Ends an assessment whose file its handler didn't correct. */
    public static Decision<CaseEvent> terminate(TransferCase transferCase, RelayedDocument document, Invocation by) {
        return decide(
                CaseStep.TERMINATE_ASSESSMENT
                        .objection(transferCase, by)
                        .or(() ->
                                Dates.inOrder(assessment(transferCase).forwardedOn(), document.issuedOn(), today(by))),
                () -> new AssessmentTerminated(
                        transferCase.caseId(), document, by.actor().party(), by.txTime()));
    }

    /**
     * Relays the result. A passed one makes the case active.
     *
     * @return DATES_INCONSISTENT if the dates contradict one another or the validity is longer than the law allows
     * @throws RejectedException CALENDAR_MISSING
     */
    public static Decision<CaseEvent> relayDecision(
            TransferCase transferCase, AssessmentDecision decision, CaseSources known, Invocation by) {
        return decide(
                CaseStep.RELAY_DECISION
                        .objection(transferCase, by)
                        .or(() -> objection(transferCase, decision, known, by)),
                () -> new DecisionRelayed(
                        transferCase.caseId(),
                        decision,
                        reevaluationUntil(transferCase, decision, known),
                        missed(transferCase, decision.document().issuedOn()),
                        by.actor().party(),
                        by.txTime()));
    }

    /**
     * Asks for a re-evaluation of a failed or limited assessment. Asking late is a flag; whether it is heard is the
     * authority's to say.
     *
     * @return BAD_STATE if the case is active without limits
     */
    public static Decision<CaseEvent> requestReevaluation(TransferCase transferCase, Hash groundsHash, Invocation by) {
        return decide(
                CaseStep.REQUEST_REEVALUATION
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                mayBeReevaluated(transferCase),
                                Code.BAD_STATE,
                                "the case wasn't limited by an assessment, or was re-evaluated already")),
                () -> new ReevaluationRequested(
                        transferCase.caseId(),
                        new Reevaluation(groundsHash, today(by)),
                        missed(transferCase, today(by)),
                        by.actor().party(),
                        by.txTime()));
    }

    /**
     * Relays the result of the re-evaluation, which is final.
     *
     * @return DATES_INCONSISTENT
     */
    public static Decision<CaseEvent> relayReevaluation(
            TransferCase transferCase, AssessmentDecision decision, CaseSources known, Invocation by) {
        return decide(
                CaseStep.RELAY_REEVALUATION
                        .objection(transferCase, by)
                        .or(() -> objection(transferCase, decision, known, by)),
                () -> new ReevaluationRelayed(
                        transferCase.caseId(), decision, by.actor().party(), by.txTime()));
    }

    private static Optional<Rejection> objection(
            TransferCase transferCase, AssessmentDecision decision, CaseSources known, Invocation by) {
        LocalDate issued = decision.document().issuedOn();
        LocalDate accepted = assessment(transferCase).acceptance().orElseThrow().issuedOn();
        return Dates.inOrder(accepted, issued, decision.receivedOn(), today(by))
                .or(() -> decision.isFailed()
                        ? Optional.empty()
                        : Dates.inOrder(
                                issued,
                                decision.validFrom().orElseThrow(),
                                decision.validTo().orElseThrow(),
                                issued.plusYears(terms(transferCase, known).validityYears())));
    }

    private static Optional<Deadline> reevaluationUntil(
            TransferCase transferCase, AssessmentDecision decision, CaseSources known) {
        if (decision.verdict() == AssessmentVerdict.PASSED) {
            return Optional.empty();
        }
        int days = terms(transferCase, known).reevaluationWorkingDays();
        return Optional.of(new Deadline(DeadlineKind.REEVALUATION, days(known).plus(decision.receivedOn(), days)));
    }

    /** The clock of a re-evaluation runs from the decision until it is asked for, and once only. */
    private static boolean mayBeReevaluated(TransferCase transferCase) {
        return transferCase
                .progress()
                .deadline()
                .filter(deadline -> deadline.kind() == DeadlineKind.REEVALUATION)
                .isPresent();
    }

    private static boolean missed(TransferCase transferCase, LocalDate day) {
        return transferCase
                .progress()
                .deadline()
                .filter(deadline -> deadline.isMissedOn(day))
                .isPresent();
    }

    private static Assessment assessment(TransferCase transferCase) {
        return transferCase.progress().assessment().orElseThrow();
    }

    private static AssessmentTerms terms(TransferCase transferCase, CaseSources known) {
        return known.ruleSet(transferCase.classified().ruleSet()).parameters().assessment();
    }

    private static WorkingDays days(CaseSources known) {
        return new WorkingDays(known::calendar);
    }

    private static LocalDate today(Invocation by) {
        return BeijingTime.date(by.txTime());
    }

    /** What an event needs is looked up only when nothing stands against it. */
    private static Decision<CaseEvent> decide(Optional<Rejection> objection, Supplier<CaseEvent> event) {
        return objection.<Decision<CaseEvent>>map(Decision.Rejected::new).orElseGet(() -> Decision.accept(event.get()));
    }
}
