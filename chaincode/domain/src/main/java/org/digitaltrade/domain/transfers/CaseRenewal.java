package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.transfers.calendars.WorkingDays;
import org.digitaltrade.domain.transfers.rules.CertificationTerms;
import org.digitaltrade.domain.transfers.rules.Parameters;

/** How a case lives on: more time for it, or another case in its place. */
public final class CaseRenewal {

    private CaseRenewal() {}

    /**
     * Applies for more time: for an assessment in its last working days, for a certificate some months before its end.
     *
     * @return ROUTE_MISMATCH if the approval can't be extended, EXTENSION_CONDITIONS_UNMET, REFILING_DUE after a change that
     *     asks for a new file, NOT_YET_DUE before the window, EXPIRED after the last day
     * @throws RejectedException CALENDAR_MISSING
     */
    public static Decision<CaseEvent> applyExtension(
            TransferCase transferCase,
            Hash applicationHash,
            ExtensionConditions conditions,
            CaseSources known,
            Invocation by) {
        LocalDate today = BeijingTime.date(by.txTime());
        Optional<Rejection> objection = CaseStep.APPLY_EXTENSION
                .objection(transferCase, by)
                .or(() -> extensible(transferCase, known))
                .or(() -> Rejection.unless(
                        !transferCase.flags().contains(CaseFlag.REFILING_DUE),
                        Code.REFILING_DUE,
                        "a change since the approval asks for a new file"))
                .or(() -> Rejection.unless(
                        conditions.hold(), Code.EXTENSION_CONDITIONS_UNMET, "an extension needs all of its conditions"))
                .or(() -> Rejection.unless(
                        !today.isAfter(lastDay(transferCase)),
                        Code.EXPIRED,
                        "the last day was " + lastDay(transferCase)));
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        Parameters law = law(transferCase, known);
        boolean assessed = kind(transferCase) == ApprovalKind.ASSESSMENT_PASSED;
        if (assessed) {
            LocalDate opens = new WorkingDays(known::calendar)
                    .minus(lastDay(transferCase), law.assessment().renewalWorkingDays());
            if (today.isBefore(opens)) {
                return Decision.reject(Code.NOT_YET_DUE, "an extension is applied for from " + opens);
            }
        }
        boolean late = !assessed
                && today.isAfter(lastDay(transferCase)
                        .minusMonths(law.certification().orElseThrow().renewalMonths()));
        return Decision.accept(new ExtensionApplied(
                transferCase.caseId(),
                new Renewal(applicationHash, conditions, today),
                late,
                by.actor().party(),
                by.txTime()));
    }

    /**
     * Relays the decision on the application.
     *
     * @param validTo the new last day, exactly if it was granted
     * @return DATES_INCONSISTENT if the new last day isn't after the old one or is later than the law allows
     */
    public static Decision<CaseEvent> relayExtension(
            TransferCase transferCase,
            RelayedDocument document,
            Optional<LocalDate> validTo,
            CaseSources known,
            Invocation by) {
        Optional<Rejection> objection = CaseStep.RELAY_EXTENSION.objection(transferCase, by);
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        LocalDate last = lastDay(transferCase);
        Approval before = transferCase.approval().orElseThrow();
        Renewal renewal = transferCase.progress().renewal().orElseThrow();
        Approval after = validTo.map(day -> before.extendedTo(day, document)).orElse(before);
        return Decision.acceptUnless(
                Dates.inOrder(renewal.appliedOn(), document.issuedOn(), BeijingTime.date(by.txTime()))
                        .or(() -> validTo.flatMap(day -> Dates.inOrder(
                                last.plusDays(1), day, last.plusYears(extensionYears(transferCase, known))))),
                new ExtensionRelayed(
                        transferCase.caseId(),
                        validTo.isPresent(),
                        document,
                        after,
                        by.actor().party(),
                        by.txTime()));
    }

    /**
     * Puts another case in this one's place.
     *
     * @param successor active, of the same handler, naming this case among its prior ones
     * @return SUCCESSOR_NOT_FIT if it isn't, or if a case that must take a stricter route is replaced by one that didn't
     */
    public static Decision<CaseEvent> supersede(
            TransferCase transferCase, TransferCase successor, SupersedingChange change, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.SUPERSEDE.objection(transferCase, by).or(() -> unfit(transferCase, successor, change)),
                new CaseSuperseded(
                        transferCase.caseId(),
                        successor.caseId(),
                        change,
                        by.actor().party(),
                        by.txTime()));
    }

    private static Optional<Rejection> unfit(
            TransferCase transferCase, TransferCase successor, SupersedingChange change) {
        boolean steppedUp = transferCase.state() == CaseState.STEP_UP_REQUIRED;
        return Rejection.unless(
                        successor.state() == CaseState.ACTIVE
                                && successor.processor().equals(transferCase.processor()),
                        Code.SUCCESSOR_NOT_FIT,
                        "the other case must be the same handler's and active")
                .or(() -> Rejection.unless(
                        successor.file().priorCases().contains(transferCase.caseId()),
                        Code.SUCCESSOR_NOT_FIT,
                        successor.caseId() + " doesn't name this case as a prior one"))
                .or(() -> Rejection.unless(
                        steppedUp == (change == SupersedingChange.STEP_UP)
                                && (!steppedUp
                                        || successor
                                                .classified()
                                                .route()
                                                .isStricterThan(transferCase
                                                        .classified()
                                                        .route())),
                        Code.SUCCESSOR_NOT_FIT,
                        "a case that needs a stricter route is replaced by one that took it, for that reason alone"));
    }

    private static Optional<Rejection> extensible(TransferCase transferCase, CaseSources known) {
        return Rejection.unless(
                extensionYears(transferCase, known) > 0,
                Code.ROUTE_MISMATCH,
                "an approval by " + kind(transferCase) + " isn't extended but applied for anew");
    }

    private static int extensionYears(TransferCase transferCase, CaseSources known) {
        Parameters law = law(transferCase, known);
        return switch (kind(transferCase)) {
            case ASSESSMENT_PASSED -> law.assessment().extensionYears();
            case CERTIFIED ->
                law.certification().map(CertificationTerms::validityYears).orElse(0);
            case SCC_FILED, EXEMPTION_ACKNOWLEDGED, EXEMPTION_DECLARED -> 0;
        };
    }

    private static ApprovalKind kind(TransferCase transferCase) {
        return transferCase.approval().orElseThrow().kind();
    }

    private static LocalDate lastDay(TransferCase transferCase) {
        return transferCase.approval().flatMap(Approval::validTo).orElseThrow();
    }

    private static Parameters law(TransferCase transferCase, CaseSources known) {
        return known.ruleSet(transferCase.classified().ruleSet()).parameters();
    }
}
