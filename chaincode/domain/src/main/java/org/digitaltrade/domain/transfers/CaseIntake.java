package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Uscc;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.calendars.WorkingDays;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/** From the first draft to a complete file: create, classify, submit, return, resubmit. */
public final class CaseIntake {
    /** An authority may ask for missing documents once, so it lists them all; a file has fewer. */
    public static final int MAX_MISSING_ITEMS = 50;

    private static final int MAX_ITEM_LENGTH = 200;

    private CaseIntake() {}

    /**
     * Opens a case. Only an enterprise of a zone may, under an identifier of its zone and this year.
     *
     * @param existing the case under this identifier, if there is one
     * @param registeredAsIs whether an agency has confirmed the enterprise's credit code with a wrong check digit
     * @return NOT_AUTHORISED, USCC_INVALID, EXISTS or EXISTS_WITH_DIFFERENT_CONTENT if refused; for a pilot also
     *     PILOT_NOT_ADMITTED, COUNTERPART_NOT_IN_STAGE or ZONE_POLICY_VIOLATED
     * @throws RejectedException ID_INVALID
     */
    public static Decision<CaseEvent> create(
            String caseId,
            CaseFile file,
            Optional<TransferCase> existing,
            boolean registeredAsIs,
            CaseSources known,
            Invocation by) {
        Actor actor = by.actor();
        if (!actor.is(Role.TRADER) || !actor.party().isUscc()) {
            return Decision.reject(Code.NOT_AUTHORISED, "only an enterprise of a zone opens a case");
        }
        if (existing.isPresent()) {
            TransferCase before = existing.get();
            boolean same =
                    before.processor().equals(actor.party()) && before.file().equals(file);
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, caseId + " is " + before.state());
        }
        Zone zone = LedgerIds.check(TransferCase.PREFIX, caseId, by);
        if (!registeredAsIs && !Uscc.isValid(actor.party().code())) {
            return Decision.reject(Code.USCC_INVALID, "the certificate's credit code has a wrong check digit");
        }
        return Decision.acceptUnless(
                file.pilot()
                        ? PilotRules.objection(file, zone, actor.party(), known, BeijingTime.date(by.txTime()))
                        : Optional.empty(),
                new CaseCreated(caseId, file, actor.party(), by.txTime()));
    }

    /**
     * Finds the route. A case that waits for a stricter one becomes active again only when, in a new year, the table no
     * longer demands it.
     *
     * @param ruleSet the one in force on the day of the transaction
     * @return STEP_UP_REQUIRED if the stricter route is still demanded; NEGATIVE_LIST_MISMATCH, GRADE_MISMATCH or
     *     GREATER_BAY_AREA_NOT_AVAILABLE if the adopted lists say something else than the file
     * @throws RejectedException RULESET_UNKNOWN or RULESET_NOT_IN_FORCE
     */
    public static Decision<CaseEvent> classify(
            TransferCase transferCase, String ruleSet, CaseSources known, Invocation by) {
        Optional<Rejection> objection = CaseStep.CLASSIFY.objection(transferCase, by);
        if (objection.isPresent()) {
            return new Decision.Rejected<>(objection.get());
        }
        RuleSet law = known.ruleSets().inForce(ruleSet, BeijingTime.date(by.txTime()));
        Year year = BeijingTime.year(by.txTime());
        MeterReading meter = known.window(transferCase.processor(), law, year);
        CaseContext context = known.context(transferCase, BeijingTime.date(by.txTime()));
        Optional<Rejection> misdeclared = Classifier.objection(transferCase.file(), law, meter, context);
        if (misdeclared.isPresent()) {
            return new Decision.Rejected<>(misdeclared.get());
        }
        Classification found = Classifier.classify(transferCase.file(), law, meter, year, known.digest(), context);
        CaseState next = found.route() == Route.PROHIBITED ? CaseState.REFUSED : CaseState.CLASSIFIED;
        if (transferCase.state() == CaseState.STEP_UP_REQUIRED) {
            Classification before = transferCase.classified();
            if (found.year() <= before.year() || found.route().isStricterThan(before.route())) {
                return Decision.reject(
                        Code.STEP_UP_REQUIRED,
                        "the route is still " + found.route() + ", in the same year or the next");
            }
            next = CaseState.ACTIVE;
        }
        return Decision.accept(new CaseClassified(
                transferCase.caseId(), found, next, by.actor().party(), by.txTime()));
    }

    /**
     * Submits the file under the law of this day.
     *
     * @return PRECONDITION_MISSING, FILE_INCOMPLETE, CLASSIFICATION_STALE, or why the signature isn't good, if refused
     * @throws RejectedException RULESET_NOT_IN_FORCE if another rule set has come into force since; NOT_FOUND if there is no
     *     such attestation
     */
    public static Decision<CaseEvent> submit(
            TransferCase transferCase, SubmittedFile file, CaseSources known, Invocation by) {
        return CaseStep.SUBMIT
                .objection(transferCase, by)
                .or(() -> staleness(transferCase, known, by))
                .or(() -> objection(transferCase, file, known, by))
                .<Decision<CaseEvent>>map(Decision.Rejected::new)
                .orElseGet(() -> Decision.accept(submitted(transferCase, file, 1, known, by)));
    }

    /** Submits again what was returned; the law stays that of the first submission. */
    public static Decision<CaseEvent> resubmit(
            TransferCase transferCase, SubmittedFile file, CaseSources known, Invocation by) {
        int number = 1 + transferCase.submission().map(Submission::number).orElse(0);
        return CaseStep.RESUBMIT
                .objection(transferCase, by)
                .or(() -> objection(transferCase, file, known, by))
                .<Decision<CaseEvent>>map(Decision.Rejected::new)
                .orElseGet(() -> Decision.accept(submitted(transferCase, file, number, known, by)));
    }

    /** @param missingItems all that is missing, 1 to {@value #MAX_MISSING_ITEMS} texts */
    public static Decision<CaseEvent> returnIncomplete(
            TransferCase transferCase, List<String> missingItems, Invocation by) {
        checkItems(missingItems);
        return Decision.acceptUnless(
                CaseStep.RETURN_INCOMPLETE.objection(transferCase, by),
                new CaseReturned(
                        transferCase.caseId(),
                        missingItems,
                        transferCase
                                .progress()
                                .deadline()
                                .filter(deadline -> deadline.isMissedOn(BeijingTime.date(by.txTime())))
                                .isPresent(),
                        by.actor().party(),
                        by.txTime()));
    }

    /** 1 to {@value #MAX_MISSING_ITEMS} texts. */
    static void checkItems(List<String> items) {
        Limits.size("items", items, 1, MAX_MISSING_ITEMS);
        items.forEach(item -> PlainText.check(item, MAX_ITEM_LENGTH));
    }

    private static CaseEvent submitted(
            TransferCase transferCase, SubmittedFile file, int number, CaseSources known, Invocation by) {
        return new CaseSubmitted(
                transferCase.caseId(),
                new Submission(number, file, by.txTime()),
                completenessDue(transferCase, known, by),
                by.actor().party(),
                by.txTime());
    }

    /** Only a security assessment has days for this in the law. */
    private static Optional<Deadline> completenessDue(TransferCase transferCase, CaseSources known, Invocation by) {
        Classification found = transferCase.classified();
        if (found.route() != Route.SECURITY_ASSESSMENT) {
            return Optional.empty();
        }
        int days = known.ruleSet(found.ruleSet()).parameters().assessment().completenessWorkingDays();
        return Optional.of(new Deadline(
                DeadlineKind.COMPLETENESS, new WorkingDays(known::calendar).plus(BeijingTime.date(by.txTime()), days)));
    }

    private static Optional<Rejection> staleness(TransferCase transferCase, CaseSources known, Invocation by) {
        Classification found = transferCase.classified();
        known.ruleSets().inForce(found.ruleSet(), BeijingTime.date(by.txTime()));
        return Rejection.unless(
                found.year() == BeijingTime.year(by.txTime()).getValue(),
                Code.CLASSIFICATION_STALE,
                "the case was classified on the meter of " + found.year());
    }

    private static Optional<Rejection> objection(
            TransferCase transferCase, SubmittedFile file, CaseSources known, Invocation by) {
        Route route = transferCase.classified().route();
        LocalDate today = BeijingTime.date(by.txTime());
        return Rejection.unless(
                        route != Route.AUTHORITY_APPROVAL,
                        Code.PRECONDITION_MISSING,
                        "a foreign authority's request needs the competent authority's approval first")
                .or(() -> Rejection.unless(
                        hasPreconditions(transferCase.file(), today),
                        Code.PRECONDITION_MISSING,
                        "personal information needs a notice, a basis and a finished impact assessment"))
                .or(() -> Rejection.unless(
                        route.isExempt() || file.hasLegalDocument(),
                        Code.FILE_INCOMPLETE,
                        "the route needs a legal document that fixes all six matters"))
                .or(() -> Rejection.unless(
                        route != Route.SECURITY_ASSESSMENT
                                || file.riskReportHash().isPresent(),
                        Code.FILE_INCOMPLETE,
                        "a security assessment needs the self-assessment of risks"))
                .or(() -> known.attestation(file.attestationId())
                        .objection(
                                SubjectType.CASE_FILE,
                                file.application().contentDigests(),
                                transferCase.processor(),
                                SignatoryRole.APPLICANT));
    }

    private static boolean hasPreconditions(CaseFile file, LocalDate today) {
        return !file.hasPI()
                || file.preconditions()
                        .filter(given -> !given.piaDate().isAfter(today))
                        .isPresent();
    }
}
