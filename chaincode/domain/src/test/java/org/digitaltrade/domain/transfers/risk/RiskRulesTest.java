package org.digitaltrade.domain.transfers.risk;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.CERTIFIER;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.CaseEvent;
import org.digitaltrade.domain.transfers.CaseFlag;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.FakeSources;
import org.digitaltrade.domain.transfers.FileDigests;
import org.digitaltrade.domain.transfers.RegistrySamples;
import org.digitaltrade.domain.transfers.Suspension;
import org.digitaltrade.domain.transfers.SuspensionReason;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.TransferSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiskRulesTest {
    private static final TransferCase ACTIVE = TransferSamples.active();
    private static final FileDigests REPORT = new FileDigests(hash('a'), hash('0'));
    private static final String RISK_ID = "RK-HD-2026-0123456789ab";

    @ParameterizedTest
    @CsvSource({
        "PI_LEAK, CRITICAL, SUSPENDED",
        "PI_LEAK, HIGH, SUSPENDED",
        "PI_LEAK, MED, ACTIVE",
        "TAMPER, HIGH, SUSPENDED",
        "LOSS, LOW, ACTIVE",
        "DEFECT_NATIONAL_SECURITY, LOW, SUSPENDED",
        "RECIPIENT_CONTROL_CHANGE, HIGH, ACTIVE",
        "FORCE_MAJEURE, CRITICAL, ACTIVE"
    })
    void a_report_stops_usage_itself_if_it_is_bad_enough(RiskType type, Severity severity, CaseState state) {
        assertEquals(
                state,
                caseAfter(ACTIVE, report(ACTIVE, reportOf(type, severity), HANDLER))
                        .state());
    }

    @Test
    void a_stop_by_a_report_is_the_cyberspace_administrations_to_lift() {
        TransferCase suspended = caseAfter(ACTIVE, report(ACTIVE, reportOf(RiskType.PI_LEAK, Severity.HIGH), HANDLER));

        assertEquals(
                new Suspension(BJCAC.party(), SuspensionReason.PI_LEAK, hash('7'), NOW, Optional.empty()),
                suspended.suspension().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RECIPIENT_CONTROL_CHANGE",
                "FOREIGN_LAW_CHANGE",
                "LEGAL_DOC_CHANGE",
                "PURPOSE_SCOPE_CHANGE",
                "STORAGE_EXTENSION",
                "FORCE_MAJEURE"
            })
    void a_change_asks_for_a_new_file(RiskType type) {
        assertEquals(
                List.of(CaseFlag.REFILING_DUE),
                caseAfter(ACTIVE, report(ACTIVE, reportOf(type, Severity.LOW), HANDLER))
                        .flags());
    }

    @Test
    void a_defect_is_reported_within_twenty_four_hours_and_later_with_a_flag() {
        RiskReport inTime = with(
                reportOf(RiskType.DEFECT_NATIONAL_SECURITY, Severity.HIGH),
                "detectedAt",
                NOW.minus(RiskRules.DEFECT_REPORTED_WITHIN));
        RiskReport late = with(inTime, "detectedAt", inTime.detectedAt().minusMillis(1));

        assertEquals(List.of(), caseAfter(ACTIVE, report(ACTIVE, inTime, BJCAC)).flags());
        assertEquals(
                List.of(CaseFlag.RISK_REPORTED_LATE),
                caseAfter(ACTIVE, report(ACTIVE, late, BJCAC)).flags());
        assertEquals(
                Code.DATES_INCONSISTENT, codeOf(report(ACTIVE, with(inTime, "detectedAt", NOW.plusMillis(1)), BJCAC)));
    }

    @Test
    void a_certification_body_suspends_and_revokes_by_report_what_it_certified() {
        TransferCase certified = certified();
        assertEquals(
                CaseState.SUSPENDED,
                caseAfter(certified, report(certified, reportOf(RiskType.CERT_SUSPENDED, Severity.HIGH), CERTIFIER))
                        .state());
        assertEquals(
                CaseState.REVOKED,
                caseAfter(certified, report(certified, reportOf(RiskType.CERT_REVOKED, Severity.HIGH), CERTIFIER))
                        .state());
        assertEquals(
                Code.NOT_AUTHORISED,
                codeOf(report(
                        certified, reportOf(RiskType.CERT_REVOKED, Severity.HIGH), TransferSamples.OTHER_CERTIFIER)));
        assertEquals(
                Code.NOT_AUTHORISED, codeOf(report(ACTIVE, reportOf(RiskType.CERT_REVOKED, Severity.HIGH), CERTIFIER)));
    }

    @ParameterizedTest
    @CsvSource({
        "PI_LEAK, HANDLER",
        "DEFECT_NATIONAL_SECURITY, HANDLER BJCAC",
        "FOREIGN_LAW_CHANGE, HANDLER",
        "CERT_SUSPENDED, CERTIFIER",
        "CERT_REVOKED, CERTIFIER",
        "COMPLAINT, ZONE",
        "TIP_OFF, ZONE"
    })
    void each_type_is_reported_by_its_reporters_alone(RiskType type, String reporters) {
        Map<String, Actor> actors = Map.of(
                "HANDLER", HANDLER,
                "BJCAC", BJCAC,
                "CERTIFIER", CERTIFIER,
                "ZONE", TransferSamples.ZONE,
                "BJCOM", TransferSamples.BJCOM,
                "OTHER_ZONE", TransferSamples.OTHER_ZONE,
                "OTHER_HANDLER", TransferSamples.OTHER_HANDLER);
        List<String> accepted = new ArrayList<>();
        new TreeMap<>(actors).forEach((name, actor) -> {
            Optional<Code> refused = report(certified(), reportOf(type, Severity.LOW), actor)
                    .fold(events -> Optional.empty(), rejection -> Optional.of(rejection.code()));
            if (refused.isEmpty()) {
                accepted.add(name);
            } else {
                assertEquals(Code.NOT_AUTHORISED, refused.get(), name);
            }
        });
        assertEquals(new TreeSet<>(List.of(reporters.split(" "))), new TreeSet<>(accepted));
    }

    @Test
    void a_recipients_report_bears_its_signature() {
        RiskReport relayed = with(
                reportOf(RiskType.PI_LEAK, Severity.LOW),
                "recipientReport",
                Optional.of(new RecipientReport(REPORT, "AT-report")));
        FakeSources signed = new FakeSources().signedByRecipient("AT-report", SubjectType.RISK_REPORT, REPORT);

        assertEquals(
                1,
                accepted(RiskRules.report(relayed, ACTIVE, Optional.empty(), signed, by(HANDLER)))
                        .size());
        FakeSources other = new FakeSources().signedByRecipient("AT-report", SubjectType.USAGE_RECEIPT, REPORT);
        assertEquals(
                Code.ATTESTATION_NOT_VALID,
                codeOf(RiskRules.report(relayed, ACTIVE, Optional.empty(), other, by(HANDLER))));
    }

    @Test
    void a_report_is_told_apart_from_its_repetition() {
        RiskReport report = reportOf(RiskType.LOSS, Severity.LOW);
        Optional<RiskRecord> there =
                Optional.of(new RiskReported(report, HANDLER.party(), false, HANDLER.party(), NOW).applyTo(null));

        assertEquals(Code.EXISTS, codeOf(RiskRules.report(report, ACTIVE, there, new FakeSources(), by(HANDLER))));
        assertEquals(
                Code.EXISTS_WITH_DIFFERENT_CONTENT,
                codeOf(RiskRules.report(
                        with(report, "severity", Severity.MED), ACTIVE, there, new FakeSources(), by(HANDLER))));
    }

    @Test
    void its_identifier_is_of_the_cases_zone_and_its_text_names_nobody() {
        assertEquals(
                Code.ID_INVALID,
                codeOf(report(
                        ACTIVE,
                        with(
                                reportOf(RiskType.DEFECT_NATIONAL_SECURITY, Severity.LOW),
                                "riskId",
                                "RK-CY-2026-0123456789ab"),
                        BJCAC)));
        assertEquals(
                Code.PERSONAL_DATA_SUSPECTED,
                thrownBy(() ->
                        with(reportOf(RiskType.LOSS, Severity.LOW), "cause", "ask somebody@example.com about it")));
    }

    @Test
    void before_anything_left_there_is_nothing_to_report() {
        assertEquals(
                Code.BAD_STATE,
                codeOf(report(
                        TransferSamples.submitted(TransferSamples.file()),
                        reportOf(RiskType.LOSS, Severity.LOW),
                        HANDLER)));
    }

    @Test
    void the_handler_contains_a_risk_and_the_administration_closes_it() {
        RiskRecord open = new RiskReported(
                        reportOf(RiskType.LOSS, Severity.LOW), HANDLER.party(), false, HANDLER.party(), NOW)
                .applyTo(null);
        assertEquals(
                Decision.accept(new RiskUpdated(RISK_ID, RiskStatus.CONTAINED, hash('6'), HANDLER.party(), NOW)),
                RiskRules.update(open, RiskStatus.CONTAINED, hash('6'), by(HANDLER)));
        assertEquals(Code.NOT_AUTHORISED, codeOf(RiskRules.update(open, RiskStatus.CLOSED, hash('6'), by(HANDLER))));
        RiskRecord closed = new RiskUpdated(RISK_ID, RiskStatus.CLOSED, hash('6'), BJCAC.party(), NOW).applyTo(open);
        assertEquals(Code.BAD_STATE, codeOf(RiskRules.update(closed, RiskStatus.CONTAINED, hash('6'), by(BJCAC))));
        assertEquals(Code.BAD_STATE, codeOf(RiskRules.update(open, RiskStatus.OPEN, hash('6'), by(BJCAC))));
        assertEquals(
                Code.CLOCK_BEHIND,
                codeOf(RiskRules.update(
                        open, RiskStatus.CLOSED, hash('6'), TransferSamples.at(NOW.minusMillis(1), BJCAC))));
    }

    private static TransferCase certified() {
        return TransferSamples.certifiedActive();
    }

    private static RiskReport reportOf(RiskType type, Severity severity) {
        return new RiskReport(
                RISK_ID,
                CASE_ID,
                type,
                severity,
                NOW.minusSeconds(60),
                RegistrySamples.words("ACCOUNT_ID"),
                "a misconfigured store",
                "account names could be read",
                hash('7'),
                Optional.empty(),
                List.of(BJCAC.party()),
                Optional.empty());
    }

    private static Decision<LedgerEvent<?>> report(TransferCase transferCase, RiskReport report, Actor by) {
        return RiskRules.report(report, transferCase, Optional.empty(), new FakeSources(), by(by));
    }

    private static List<LedgerEvent<?>> accepted(Decision<LedgerEvent<?>> decision) {
        return decision.fold(events -> events, rejection -> {
            throw new RejectedException(rejection);
        });
    }

    private static TransferCase caseAfter(TransferCase before, Decision<LedgerEvent<?>> decision) {
        TransferCase state = before;
        for (LedgerEvent<?> event : accepted(decision)) {
            if (event instanceof CaseEvent change) {
                state = change.applyTo(state);
            }
        }
        return state;
    }
}
