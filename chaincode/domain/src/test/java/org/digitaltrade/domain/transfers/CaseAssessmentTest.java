package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.decision;
import static org.digitaltrade.domain.transfers.TransferSamples.document;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.trade.TokenStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseAssessmentTest {
    private static final FakeSources KNOWN = new FakeSources().in(2027);
    /** Two working weeks on. */
    private static final Instant LATER = NOW.plus(14, ChronoUnit.DAYS);

    @Test
    void a_submitted_file_is_looked_at_within_five_working_days() {
        assertEquals(
                Optional.of(new Deadline(DeadlineKind.COMPLETENESS, LocalDate.of(2026, 12, 1))),
                TransferSamples.submitted(TransferSamples.largeFile())
                        .progress()
                        .deadline());
        assertEquals(
                Optional.empty(),
                TransferSamples.submitted(TransferSamples.file()).progress().deadline());
    }

    @Test
    void a_file_goes_to_the_national_authority_which_has_seven_working_days() {
        TransferCase submitted = TransferSamples.submitted(TransferSamples.largeFile());

        assertEquals(
                Decision.accept(new CaseForwarded(
                        CASE_ID,
                        new Deadline(DeadlineKind.ACCEPTANCE, LocalDate.of(2026, 12, 3)),
                        false,
                        BJCAC.party(),
                        NOW)),
                CaseAssessment.forward(submitted, KNOWN, by(BJCAC)));
    }

    @Test
    void only_a_security_assessment_is_forwarded() {
        assertEquals(
                Code.ROUTE_MISMATCH,
                codeOf(CaseAssessment.forward(TransferSamples.submitted(TransferSamples.file()), KNOWN, by(BJCAC))));
    }

    @Test
    void late_is_a_flag_and_no_block() {
        TransferCase submitted = TransferSamples.submitted(TransferSamples.largeFile());
        TransferCase forwarded =
                TransferSamples.after(submitted, CaseAssessment.forward(submitted, KNOWN, at(LATER, BJCAC)));
        assertEquals(List.of(CaseFlag.FORWARDING_LATE), forwarded.flags());

        LocalDate day = LocalDate.of(2026, 12, 18);
        Instant then = Instant.parse("2026-12-18T04:00:00Z");
        TransferCase accepted = TransferSamples.after(
                forwarded, CaseAssessment.relayAcceptance(forwarded, true, document("A-1", day), at(then, BJCAC)));
        assertEquals(List.of(CaseFlag.FORWARDING_LATE, CaseFlag.ACCEPTANCE_LATE), accepted.flags());

        TransferCase returned = TransferSamples.after(
                submitted, CaseIntake.returnIncomplete(submitted, List.of("the annex"), at(LATER, BJCAC)));
        assertEquals(List.of(CaseFlag.RETURN_LATE), returned.flags());
    }

    @Test
    void a_year_without_a_calendar_stops_the_clock() {
        assertEquals(
                Code.CALENDAR_MISSING,
                thrownBy(() -> CaseAssessment.start(TransferSamples.accepted(), new FakeSources(), by(BJCAC))));
    }

    @Test
    void the_assessment_has_forty_five_working_days_from_the_notice() {
        assertEquals(
                Optional.of(new Deadline(DeadlineKind.ASSESSMENT, LocalDate.of(2027, 1, 26))),
                TransferSamples.after(
                                TransferSamples.accepted(),
                                CaseAssessment.start(TransferSamples.accepted(), KNOWN, by(BJCAC)))
                        .progress()
                        .deadline());
    }

    @Test
    void a_file_that_is_not_accepted_is_at_its_end() {
        assertEquals(
                CaseState.NOT_ACCEPTED,
                TransferSamples.in(CaseState.NOT_ACCEPTED).state());
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseAssessment.relayAcceptance(
                        TransferSamples.forwarded(), false, document("A-1", TODAY.plusDays(1)), by(BJCAC))));
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseAssessment.relayAcceptance(
                        TransferSamples.forwarded(), false, document("A-1", TODAY.minusDays(1)), by(BJCAC))));
    }

    @Test
    void a_supplement_gives_the_assessment_more_time() {
        TransferCase asked = TransferSamples.supplementRequested();
        TransferCase answered = TransferSamples.after(asked, CaseAssessment.supplement(asked, hash('8'), by(HANDLER)));

        assertEquals(
                Optional.of(new Deadline(DeadlineKind.ASSESSMENT, TODAY.plusDays(5))),
                answered.progress().deadline());
        assertEquals(CaseState.UNDER_ASSESSMENT, answered.state());
        assertEquals(
                List.of(new SupplementRound(
                        List.of("the audit report"),
                        TODAY,
                        TODAY.plusDays(5),
                        Optional.of(hash('8')),
                        Optional.of(TODAY))),
                answered.progress().assessment().orElseThrow().supplements());
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseAssessment.requestSupplement(
                        TransferSamples.underAssessment(), List.of("x"), TODAY.minusDays(1), by(BJCAC))));
        assertEquals(
                Code.MALFORMED,
                thrownBy(() -> CaseAssessment.requestSupplement(
                        TransferSamples.underAssessment(), List.of(), TODAY, by(BJCAC))));
    }

    @Test
    void supplements_are_not_asked_for_without_end() {
        TransferCase transferCase = TransferSamples.underAssessment();
        for (int round = 0; round < Assessment.MAX_SUPPLEMENTS; round++) {
            TransferCase asked = TransferSamples.after(
                    transferCase, CaseAssessment.requestSupplement(transferCase, List.of("more"), TODAY, by(BJCAC)));
            transferCase = TransferSamples.after(asked, CaseAssessment.supplement(asked, hash('8'), by(HANDLER)));
        }
        TransferCase last = transferCase;
        assertEquals(Code.TOO_LARGE, codeOf(CaseAssessment.requestSupplement(last, List.of("more"), TODAY, by(BJCAC))));
    }

    @Test
    void a_passed_assessment_makes_the_case_active_for_at_most_three_years() {
        TransferCase active = TransferSamples.decided(AssessmentVerdict.PASSED);
        assertEquals(CaseState.ACTIVE, active.state());
        assertEquals(
                ApprovalKind.ASSESSMENT_PASSED, active.approval().orElseThrow().kind());
        assertEquals(Optional.empty(), active.progress().deadline());
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseAssessment.relayDecision(
                        TransferSamples.underAssessment(),
                        with(
                                decision(AssessmentVerdict.PASSED),
                                "validTo",
                                Optional.of(TODAY.plusYears(3).plusDays(1))),
                        KNOWN,
                        by(BJCAC))));
        assertEquals(
                Code.MALFORMED, thrownBy(() -> with(decision(AssessmentVerdict.PASSED), "validTo", Optional.empty())));
        assertEquals(
                Code.MALFORMED, thrownBy(() -> with(decision(AssessmentVerdict.FAILED), "reason", Optional.empty())));
    }

    @Test
    void a_decision_after_the_last_day_is_late() {
        TransferCase asked = TransferSamples.supplementRequested();
        TransferCase answered = TransferSamples.after(asked, CaseAssessment.supplement(asked, hash('8'), by(HANDLER)));
        LocalDate day = LocalDate.of(2026, 12, 8);
        AssessmentDecision late =
                with(with(decision(AssessmentVerdict.PASSED), "document", document("D-1", day)), "receivedOn", day);
        AssessmentDecision valid = with(late, "validFrom", Optional.of(day));

        assertEquals(
                List.of(CaseFlag.DECISION_LATE),
                TransferSamples.after(answered, CaseAssessment.relayDecision(answered, valid, KNOWN, at(LATER, BJCAC)))
                        .flags());
    }

    @Test
    void a_failed_or_limited_one_may_be_looked_at_once_more() {
        TransferCase limited = TransferSamples.decided(AssessmentVerdict.PASSED_WITH_LIMITS);
        assertEquals(
                Optional.of(new Deadline(DeadlineKind.REEVALUATION, LocalDate.of(2026, 12, 15))),
                limited.progress().deadline());
        TransferCase asked =
                TransferSamples.after(limited, CaseAssessment.requestReevaluation(limited, hash('8'), by(HANDLER)));
        assertEquals(CaseState.REEVALUATION, asked.state());
        TransferCase again = TransferSamples.after(
                asked,
                CaseAssessment.relayReevaluation(
                        asked, decision(AssessmentVerdict.PASSED_WITH_LIMITS), KNOWN, by(BJCAC)));
        assertEquals(CaseState.ACTIVE, again.state());
        assertEquals(Code.BAD_STATE, codeOf(CaseAssessment.requestReevaluation(again, hash('8'), by(HANDLER))));
        assertEquals(
                Code.BAD_STATE,
                codeOf(CaseAssessment.requestReevaluation(
                        TransferSamples.decided(AssessmentVerdict.PASSED), hash('8'), by(HANDLER))));
        assertEquals(
                Code.BAD_STATE,
                codeOf(CaseAssessment.requestReevaluation(TransferSamples.active(), hash('8'), by(HANDLER))));
    }

    @Test
    void asking_for_it_late_is_a_flag() {
        TransferCase failed = TransferSamples.decided(AssessmentVerdict.FAILED);
        Instant afterwards = Instant.parse("2026-12-16T04:00:00Z");

        assertEquals(
                List.of(CaseFlag.REEVALUATION_LATE),
                TransferSamples.after(
                                failed, CaseAssessment.requestReevaluation(failed, hash('8'), at(afterwards, HANDLER)))
                        .flags());
    }

    @Test
    void a_case_that_was_never_active_stays_unknown_on_the_trade_channel() {
        assertEquals(
                Optional.empty(),
                TransferSamples.decided(AssessmentVerdict.FAILED).standing());
        assertEquals(
                Optional.empty(), TransferSamples.in(CaseState.FAILED_FINAL).standing());
    }

    /** The relay carries a standing's state by its name. */
    @ParameterizedTest
    @EnumSource
    void every_state_with_a_standing_has_a_token_status(CaseState state) {
        TransferSamples.in(state)
                .standing()
                .ifPresent(standing -> assertEquals(
                        state.name(),
                        TokenStatus.valueOf(standing.status().name()).name()));
    }
}
