package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.document;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.transfers.rules.RuleSamples;
import org.junit.jupiter.api.Test;

class CaseRenewalTest {
    private static final FakeSources KNOWN = new FakeSources().in(2029).in(2030);
    private static final ExtensionConditions CONDITIONS = new ExtensionConditions(true, true, true, true, true);
    /** Valid to 23 November 2029; its last 60 working days begin on 3 September. */
    private static final TransferCase ASSESSED = TransferSamples.decided(AssessmentVerdict.PASSED);

    private static final Instant FIRST_DAY = Instant.parse("2029-09-03T04:00:00Z");

    @Test
    void an_assessment_is_extended_in_its_last_sixty_working_days() {
        TransferCase pending = TransferSamples.after(ASSESSED, apply(ASSESSED, FIRST_DAY));
        assertEquals(CaseState.RENEWAL_PENDING, pending.state());
        assertEquals(List.of(), pending.flags());
        assertEquals(Code.NOT_YET_DUE, codeOf(apply(ASSESSED, Instant.parse("2029-08-31T04:00:00Z"))));
        assertEquals(Code.EXPIRED, codeOf(apply(ASSESSED, Instant.parse("2029-11-24T04:00:00Z"))));
    }

    @Test
    void all_conditions_must_hold() {
        for (String condition : List.of(
                "purposesAndPartiesUnchanged",
                "growthAtMostTwentyPercent",
                "legalDocumentsCompliant",
                "noMajorIncident",
                "furtherConditions")) {
            assertEquals(
                    Code.EXTENSION_CONDITIONS_UNMET,
                    codeOf(CaseRenewal.applyExtension(
                            ASSESSED, hash('8'), with(CONDITIONS, condition, false), KNOWN, at(FIRST_DAY, HANDLER))));
        }
    }

    @Test
    void a_change_that_asks_for_a_new_file_blocks_it() {
        TransferCase changed = new CaseFlagged(CASE_ID, CaseFlag.REFILING_DUE, HANDLER.party(), NOW).applyTo(ASSESSED);

        assertEquals(Code.REFILING_DUE, codeOf(apply(changed, FIRST_DAY)));
    }

    @Test
    void a_filed_contract_and_an_exemption_are_not_extended() {
        assertEquals(Code.ROUTE_MISMATCH, codeOf(apply(TransferSamples.active(), FIRST_DAY)));
        TransferCase certified = TransferSamples.certified(TransferSamples.active());
        assertEquals(Code.ROUTE_MISMATCH, codeOf(apply(certified, FIRST_DAY)));
    }

    @Test
    void a_certificate_is_renewed_half_a_year_before_its_end_and_later_with_a_flag() {
        FakeSources law = new FakeSources().under(RuleSamples.lawWithCertification());
        TransferCase certified = TransferSamples.certified(TransferSamples.active());
        Instant inTime = Instant.parse("2029-05-23T04:00:00Z");
        Instant late = Instant.parse("2029-05-24T04:00:00Z");

        assertEquals(
                List.of(List.of(), List.of(CaseFlag.RENEWAL_LATE)),
                Stream.of(inTime, late)
                        .map(time -> TransferSamples.after(
                                        certified,
                                        CaseRenewal.applyExtension(
                                                certified, hash('8'), CONDITIONS, law, at(time, HANDLER)))
                                .flags())
                        .toList());
    }

    @Test
    void a_granted_extension_has_a_later_last_day_and_a_refused_one_the_same() {
        TransferCase pending = TransferSamples.after(ASSESSED, apply(ASSESSED, FIRST_DAY));
        LocalDate issued = LocalDate.of(2029, 9, 3);
        LocalDate end = LocalDate.of(2029, 11, 23);

        TransferCase granted = TransferSamples.after(pending, relay(pending, issued, Optional.of(end.plusYears(3))));
        assertEquals(
                Optional.of(end.plusYears(3)), granted.approval().orElseThrow().validTo());
        assertEquals(CaseState.ACTIVE, granted.state());
        TransferCase refused = TransferSamples.after(pending, relay(pending, issued, Optional.empty()));
        assertEquals(ASSESSED.approval(), refused.approval());
        assertEquals(List.of(CaseFlag.EXTENSION_REFUSED), refused.flags());
        for (LocalDate wrong : List.of(end, end.plusYears(3).plusDays(1))) {
            assertEquals(Code.DATES_INCONSISTENT, codeOf(relay(pending, issued, Optional.of(wrong))));
        }
        assertEquals(Code.DATES_INCONSISTENT, codeOf(relay(pending, issued.minusDays(1), Optional.empty())));
    }

    @Test
    void a_suspension_does_not_lose_the_application() {
        TransferCase pending = TransferSamples.renewing();
        TransferCase suspended = TransferSamples.after(
                pending, CaseSupervision.suspend(pending, SuspensionReason.LOSS, hash('7'), by(BJCAC)));
        TransferCase rectifying =
                TransferSamples.after(suspended, CaseSupervision.startRectify(suspended, hash('8'), by(HANDLER)));

        assertEquals(
                CaseState.RENEWAL_PENDING,
                TransferSamples.after(rectifying, CaseSupervision.reinstate(rectifying, hash('9'), by(BJCAC)))
                        .state());
    }

    @Test
    void another_active_case_takes_the_place_of_one_that_it_names() {
        TransferCase old = TransferSamples.active();
        TransferCase successor = successor(old, TransferSamples.active());

        assertEquals(
                Decision.accept(new CaseSuperseded(
                        CASE_ID, OTHER_CASE, SupersedingChange.PURPOSE_SCOPE_CHANGE, HANDLER.party(), NOW)),
                CaseRenewal.supersede(old, successor, SupersedingChange.PURPOSE_SCOPE_CHANGE, by(HANDLER)));
        for (TransferCase unfit : List.of(
                with(successor, "state", CaseState.SUBMITTED),
                with(successor, "processor", TransferSamples.OTHER_HANDLER.party()),
                with(TransferSamples.active(), "caseId", OTHER_CASE))) {
            assertEquals(
                    Code.SUCCESSOR_NOT_FIT,
                    codeOf(CaseRenewal.supersede(old, unfit, SupersedingChange.PURPOSE_SCOPE_CHANGE, by(HANDLER))));
        }
        assertEquals(
                Code.SUCCESSOR_NOT_FIT,
                codeOf(CaseRenewal.supersede(old, successor, SupersedingChange.STEP_UP, by(HANDLER))));
    }

    @Test
    void a_case_beyond_a_threshold_is_replaced_by_one_of_a_stricter_route() {
        TransferCase waiting = TransferSamples.in(CaseState.STEP_UP_REQUIRED);
        TransferCase assessed = successor(waiting, ASSESSED);
        TransferCase contract = successor(waiting, TransferSamples.active());

        assertEquals(
                CaseState.SUPERSEDED,
                TransferSamples.after(
                                waiting, CaseRenewal.supersede(waiting, assessed, SupersedingChange.STEP_UP, by(BJCAC)))
                        .state());
        assertEquals(
                Code.SUCCESSOR_NOT_FIT,
                codeOf(CaseRenewal.supersede(waiting, contract, SupersedingChange.STEP_UP, by(BJCAC))));
        assertEquals(
                Code.SUCCESSOR_NOT_FIT,
                codeOf(CaseRenewal.supersede(waiting, assessed, SupersedingChange.FORCE_MAJEURE, by(BJCAC))));
    }

    private static final String OTHER_CASE = "TC-HD-2026-ffffffffffff";

    private static TransferCase successor(TransferCase old, TransferCase like) {
        return with(with(like, "caseId", OTHER_CASE), "file", with(like.file(), "priorCases", List.of(old.caseId())));
    }

    private static Decision<CaseEvent> apply(TransferCase transferCase, Instant time) {
        return CaseRenewal.applyExtension(transferCase, hash('8'), CONDITIONS, KNOWN, at(time, HANDLER));
    }

    private static Decision<CaseEvent> relay(TransferCase pending, LocalDate issuedOn, Optional<LocalDate> validTo) {
        return CaseRenewal.relayExtension(
                pending, document("E-1", issuedOn), validTo, KNOWN, at(FIRST_DAY.plusSeconds(60), BJCAC));
    }
}
