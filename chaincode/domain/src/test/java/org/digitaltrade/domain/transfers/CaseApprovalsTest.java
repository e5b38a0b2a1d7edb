package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.CONTRACT;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.file;
import static org.digitaltrade.domain.transfers.TransferSamples.filing;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseApprovalsTest {
    private static final FakeSources KNOWN = new FakeSources();
    private static final TransferCase SUBMITTED = TransferSamples.submitted(file());

    @Test
    void a_contract_signed_by_both_sides_takes_effect_and_is_to_be_filed_in_ten_working_days() {
        assertEquals(
                Decision.accept(new SccDeclaredEffective(
                        CASE_ID,
                        new StandardContract(CONTRACT, "AT-provider", "AT-recipient", TODAY, LocalDate.of(2026, 12, 8)),
                        HANDLER.party(),
                        NOW)),
                declare("AT-provider", "AT-recipient", TODAY));
    }

    @Test
    void both_sides_must_have_signed_this_contract_each_for_itself() {
        assertEquals(Code.SIGNER_NOT_PARTY, codeOf(declare("AT-provider", "AT-provider", TODAY)));
        assertEquals(Code.SIGNER_NOT_PARTY, codeOf(declare("AT-recipient", "AT-provider", TODAY)));
        assertEquals(Code.ATTESTATION_NOT_VALID, codeOf(declare("AT-application", "AT-recipient", TODAY)));
        assertEquals(Code.NOT_FOUND, thrownBy(() -> declare("AT-none", "AT-recipient", TODAY)));
    }

    @Test
    void a_contract_takes_effect_no_later_than_it_is_declared() {
        assertEquals(Code.DATES_INCONSISTENT, codeOf(declare("AT-provider", "AT-recipient", TODAY.plusDays(1))));
    }

    @Test
    void a_year_without_calendar_has_no_working_days() {
        assertEquals(
                Code.CALENDAR_MISSING,
                thrownBy(() -> declare("AT-provider", "AT-recipient", LocalDate.of(2025, 11, 24))));
    }

    @Test
    void an_exempt_case_has_no_standard_contract() {
        TransferCase exempt = TransferSamples.submitted(exempt(NegativeListStanding.NOT_COVERED));

        assertEquals(
                Code.ROUTE_MISMATCH,
                codeOf(CaseApprovals.declareSccEffective(
                        exempt, CONTRACT, "AT-provider", "AT-recipient", TODAY, KNOWN, by(HANDLER))));
    }

    @Test
    void the_confirmed_filing_makes_the_case_active() {
        TransferCase active = TransferSamples.active();

        assertEquals(CaseState.ACTIVE, active.state());
        assertEquals(
                Optional.of(new Approval(
                        ApprovalKind.SCC_FILED,
                        BJCAC.party(),
                        Optional.of("2026-000123"),
                        Optional.of(hash('6')),
                        TODAY,
                        TODAY,
                        Optional.of(LocalDate.of(2029, 11, 23)),
                        new AnnualScale(120_000, 0, 900_000, 3_000_000_000L))),
                active.approval());
        assertEquals(List.of(), active.flags());
    }

    @Test
    void a_late_filing_is_flagged_and_stops_nothing() {
        TransferCase effective = TransferSamples.sccEffective();
        StandardContract contract = effective.standardContract().orElseThrow();
        TransferCase early = with(
                effective,
                "standardContract",
                Optional.of(with(with(contract, "effectiveOn", TODAY.minusDays(30)), "filingDue", TODAY.minusDays(1))));

        TransferCase active = TransferSamples.after(early, CaseApprovals.recordFiling(early, filing(), by(BJCAC)));

        assertEquals(CaseState.ACTIVE, active.state());
        assertEquals(List.of(CaseFlag.FILING_LATE), active.flags());
    }

    @ParameterizedTest
    @CsvSource({
        "filedOn, 2026-11-23",
        "filedOn, 2026-11-25",
        "issuedOn, 2026-11-23",
        "issuedOn, 2026-11-25",
        "validFrom, 2026-11-23",
        "validTo, 2026-11-23"
    })
    void dates_of_a_filing_are_in_order(String component, LocalDate date) {
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseApprovals.recordFiling(
                        TransferSamples.sccEffective(), with(filing(), component, date), by(BJCAC))));
    }

    @Test
    void the_handler_declares_an_exemption_itself() {
        TransferCase submitted = TransferSamples.submitted(exempt(NegativeListStanding.NOT_COVERED));

        assertEquals(
                Decision.accept(new ExemptionAcknowledged(
                        CASE_ID,
                        new Approval(
                                ApprovalKind.EXEMPTION_DECLARED,
                                HANDLER.party(),
                                Optional.empty(),
                                Optional.empty(),
                                TODAY,
                                TODAY,
                                Optional.empty(),
                                new AnnualScale(99_999, 0, 1_000_000, 4_000_000_000L)),
                        HANDLER.party(),
                        NOW)),
                CaseApprovals.acknowledgeExemption(submitted, by(HANDLER)));
        assertEquals(Code.NOT_AUTHORISED, codeOf(CaseApprovals.acknowledgeExemption(submitted, by(ZONE))));
    }

    @Test
    void the_zone_acknowledges_what_a_negative_list_leaves_free() {
        TransferCase submitted = TransferSamples.submitted(
                exempt(NegativeListStanding.UNLISTED),
                new FakeSources().with(RegistrySamples.negativeList("OTHER_FIELD")));
        TransferCase active = TransferSamples.after(submitted, CaseApprovals.acknowledgeExemption(submitted, by(ZONE)));

        assertEquals(Route.EXEMPT_NEGLIST, submitted.classified().route());
        assertEquals(Code.NOT_AUTHORISED, codeOf(CaseApprovals.acknowledgeExemption(submitted, by(HANDLER))));
        assertEquals(
                ApprovalKind.EXEMPTION_ACKNOWLEDGED,
                active.approval().orElseThrow().kind());
    }

    @Test
    void only_an_exempt_case_is_acknowledged() {
        assertEquals(Code.ROUTE_MISMATCH, codeOf(CaseApprovals.acknowledgeExemption(SUBMITTED, by(HANDLER))));
    }

    @Test
    void the_trade_channel_learns_of_a_case_once_it_was_active() {
        assertEquals(Optional.empty(), TransferSamples.sccEffective().standing());
        assertEquals(
                Optional.of(new CaseStanding(
                        CASE_ID,
                        CaseState.SUSPENDED,
                        TODAY,
                        Optional.of(LocalDate.of(2029, 11, 23)),
                        Commitments.fields(List.of("ACCOUNT_ID", "MACHINE_ID")),
                        new Country("SG"),
                        Optional.of(hash('6')),
                        Commitments.recipient(hash('5'), TransferSamples.PARTNER))),
                TransferSamples.suspended(BJCAC).standing());
    }

    private static CaseFile exempt(NegativeListStanding nl) {
        return with(file(), "lines", List.of(with(with(TransferSamples.line(), "piCount", 99_999), "nl", nl)));
    }

    private static Decision<CaseEvent> declare(String provider, String recipient, LocalDate effectiveOn) {
        return CaseApprovals.declareSccEffective(
                SUBMITTED, CONTRACT, provider, recipient, effectiveOn, KNOWN, by(HANDLER));
    }
}
