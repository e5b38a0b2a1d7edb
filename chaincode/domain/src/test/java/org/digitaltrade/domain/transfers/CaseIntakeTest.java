package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.LAW;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.junit.jupiter.api.Test;

class CaseIntakeTest {
    private static final Instant NEXT_YEAR = Instant.parse("2026-12-31T16:00:00Z");
    private static final FakeSources KNOWN = new FakeSources();

    @Test
    void an_enterprise_of_a_zone_opens_a_case() {
        assertEquals(
                Decision.accept(new CaseCreated(CASE_ID, file(), HANDLER.party(), NOW)),
                CaseIntake.create(CASE_ID, file(), Optional.empty(), false, KNOWN, by(HANDLER)));
    }

    @Test
    void only_an_enterprise_of_a_zone_opens_a_case() {
        Actor partner = new Actor("PARTNER", TransferSamples.PARTNER, Role.TRADER);

        for (Actor actor : List.of(ZONE, BJCAC, partner, TransferSamples.AUDITOR)) {
            assertEquals(
                    Code.NOT_AUTHORISED,
                    codeOf(CaseIntake.create(CASE_ID, file(), Optional.empty(), false, KNOWN, by(actor))));
        }
    }

    @Test
    void a_credit_code_with_a_wrong_digit_needs_an_agencys_confirmation() {
        Actor odd = new Actor("ZHD", PartyId.uscc("91350203M0001QAY9B"), Role.TRADER);

        assertEquals(
                Code.USCC_INVALID, codeOf(CaseIntake.create(CASE_ID, file(), Optional.empty(), false, KNOWN, by(odd))));
        assertEquals(
                Decision.accept(new CaseCreated(CASE_ID, file(), odd.party(), NOW)),
                CaseIntake.create(CASE_ID, file(), Optional.empty(), true, KNOWN, by(odd)));
    }

    @Test
    void opening_again_is_told_apart_from_taking_anothers_place() {
        Optional<TransferCase> there = Optional.of(TransferSamples.active());

        assertEquals(Code.EXISTS, codeOf(CaseIntake.create(CASE_ID, file(), there, false, KNOWN, by(HANDLER))));
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT,
                codeOf(CaseIntake.create(
                        CASE_ID, with(file(), "retentionMonths", 12), there, false, KNOWN, by(HANDLER))));
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT,
                codeOf(CaseIntake.create(CASE_ID, file(), there, false, KNOWN, by(TransferSamples.OTHER_HANDLER))));
    }

    @Test
    void a_case_of_another_zone_or_year_has_a_wrong_identifier() {
        assertEquals(
                Code.ID_INVALID,
                thrownBy(() -> CaseIntake.create(
                        "TC-CY-2026-0123456789ab", file(), Optional.empty(), false, KNOWN, by(HANDLER))));
        assertEquals(
                Code.ID_INVALID,
                thrownBy(() ->
                        CaseIntake.create(CASE_ID, file(), Optional.empty(), false, KNOWN, at(NEXT_YEAR, HANDLER))));
    }

    @Test
    void what_only_the_handler_calls_important_is_flagged() {
        FlowLine line = with(
                with(TransferSamples.line(), "grade", DataGrade.IMPORTANT),
                "importantBasis",
                ImportantBasis.SELF_IDENTIFIED);

        assertEquals(
                List.of(CaseFlag.IMPORTANT_SELF_IDENTIFIED),
                TransferSamples.draft(with(file(), "lines", List.of(line))).flags());
    }

    @Test
    void classifying_pins_the_rule_set_and_can_be_done_again_before_submission() {
        TransferCase classified = TransferSamples.classified(file());

        assertEquals(CaseState.CLASSIFIED, classified.state());
        assertEquals(Route.SCC_OR_CERT, classified.classified().route());
        assertEquals(
                classified,
                TransferSamples.after(classified, CaseIntake.classify(classified, LAW, KNOWN, by(HANDLER))));
    }

    @Test
    void a_prohibited_recipient_ends_the_case() {
        TransferCase refused = TransferSamples.classified(with(file(), "recipientListed", true));

        assertEquals(CaseState.REFUSED, refused.state());
        assertEquals(Route.PROHIBITED, refused.classified().route());
    }

    @Test
    void classifying_needs_an_adopted_rule_set_in_force() {
        TransferCase draft = TransferSamples.draft(file());

        assertEquals(
                Code.RULESET_UNKNOWN, thrownBy(() -> CaseIntake.classify(draft, "CN-2027-01", KNOWN, by(HANDLER))));
        assertEquals(
                Code.RULESET_NOT_IN_FORCE,
                thrownBy(() -> CaseIntake.classify(
                        with(draft, "changedAt", Instant.EPOCH),
                        LAW,
                        KNOWN,
                        at(Instant.parse("2025-12-31T15:59:59Z"), HANDLER))));
    }

    @Test
    void a_stepped_up_case_becomes_active_again_in_a_new_year_only() {
        TransferCase waiting = TransferSamples.in(CaseState.STEP_UP_REQUIRED);

        assertEquals(Code.STEP_UP_REQUIRED, codeOf(CaseIntake.classify(waiting, LAW, KNOWN, by(HANDLER))));
        assertEquals(
                CaseState.ACTIVE,
                TransferSamples.after(waiting, CaseIntake.classify(waiting, LAW, KNOWN, at(NEXT_YEAR, HANDLER)))
                        .state());
    }

    @Test
    void a_stepped_up_case_stays_so_while_the_new_year_demands_more() {
        TransferCase waiting = TransferSamples.in(CaseState.STEP_UP_REQUIRED);
        FakeSources used =
                new FakeSources().with(new Meter(HANDLER.party(), 2027, 900_000, 0, 900_000, 0, 900_000, 0, 1));

        assertEquals(Code.STEP_UP_REQUIRED, codeOf(CaseIntake.classify(waiting, LAW, used, at(NEXT_YEAR, HANDLER))));
    }

    @Test
    void the_handler_submits_a_complete_signed_file() {
        assertEquals(
                Decision.accept(new CaseSubmitted(
                        CASE_ID,
                        new Submission(1, TransferSamples.submittedFile(), NOW),
                        Optional.empty(),
                        HANDLER.party(),
                        NOW)),
                submit(TransferSamples.classified(file()), TransferSamples.submittedFile()));
    }

    @Test
    void what_a_route_needs_must_be_there() {
        TransferCase scc = TransferSamples.classified(file());
        TransferCase assessment = TransferSamples.classified(with(file(), "ciio", true));
        SubmittedFile complete = TransferSamples.submittedFile();

        assertEquals(Code.FILE_INCOMPLETE, codeOf(submit(scc, with(complete, "legalDocumentHash", Optional.empty()))));
        assertEquals(
                Code.FILE_INCOMPLETE, codeOf(submit(scc, with(complete, "legalDocumentChecklist", Optional.empty()))));
        assertEquals(
                Code.FILE_INCOMPLETE,
                codeOf(submit(
                        scc,
                        with(
                                complete,
                                "legalDocumentChecklist",
                                Optional.of(new LegalDocumentChecklist(true, true, true, true, true, false))))));
        assertEquals(
                Code.FILE_INCOMPLETE, codeOf(submit(assessment, with(complete, "riskReportHash", Optional.empty()))));
        assertEquals(Code.NOT_FOUND, thrownBy(() -> submit(scc, with(complete, "attestationId", "AT-none"))));
        assertEquals(Code.ATTESTATION_NOT_VALID, codeOf(submit(scc, with(complete, "attestationId", "AT-provider"))));
        assertEquals(
                Code.ATTESTATION_NOT_VALID,
                codeOf(submit(scc, with(complete, "application", TransferSamples.CONTRACT))));
    }

    @Test
    void personal_information_needs_notice_basis_and_assessment_before_submission() {
        Preconditions future = with(TransferSamples.preconditions(), "piaDate", TODAY.plusDays(1));

        assertEquals(
                Code.PRECONDITION_MISSING,
                codeOf(submit(
                        TransferSamples.classified(with(file(), "preconditions", Optional.empty())),
                        TransferSamples.submittedFile())));
        assertEquals(
                Code.PRECONDITION_MISSING,
                codeOf(submit(
                        TransferSamples.classified(with(file(), "preconditions", Optional.of(future))),
                        TransferSamples.submittedFile())));
    }

    @Test
    void a_foreign_authoritys_request_waits_for_the_competent_authority() {
        assertEquals(
                Code.PRECONDITION_MISSING,
                codeOf(submit(
                        TransferSamples.classified(with(file(), "foreignEnforcementRequest", true)),
                        TransferSamples.submittedFile())));
    }

    @Test
    void a_classification_of_last_year_is_stale() {
        TransferCase classified = TransferSamples.classified(file());

        assertEquals(
                Code.CLASSIFICATION_STALE,
                codeOf(CaseIntake.submit(classified, TransferSamples.submittedFile(), KNOWN, at(NEXT_YEAR, HANDLER))));
    }

    @Test
    void a_returned_file_names_all_that_is_missing_and_is_submitted_again() {
        TransferCase returned = TransferSamples.in(CaseState.RETURNED);
        TransferCase again = TransferSamples.after(
                returned, CaseIntake.resubmit(returned, TransferSamples.submittedFile(), KNOWN, by(HANDLER)));

        assertEquals(List.of("the annex"), returned.missingItems());
        assertEquals(CaseState.SUBMITTED, again.state());
        assertEquals(List.of(), again.missingItems());
        assertEquals(2, again.submission().orElseThrow().number());
    }

    @Test
    void missing_items_are_texts_within_limits() {
        TransferCase submitted = TransferSamples.submitted(file());

        assertEquals(Code.MALFORMED, thrownBy(() -> CaseIntake.returnIncomplete(submitted, List.of(), by(BJCAC))));
        assertEquals(
                Code.TOO_LARGE,
                thrownBy(() -> CaseIntake.returnIncomplete(submitted, Collections.nCopies(51, "x"), by(BJCAC))));
        assertEquals(
                Code.PERSONAL_DATA_SUSPECTED,
                thrownBy(() -> CaseIntake.returnIncomplete(submitted, List.of("ask 13800138000"), by(BJCAC))));
    }

    private static Decision<CaseEvent> submit(TransferCase transferCase, SubmittedFile file) {
        return CaseIntake.submit(transferCase, file, KNOWN, by(HANDLER));
    }
}
