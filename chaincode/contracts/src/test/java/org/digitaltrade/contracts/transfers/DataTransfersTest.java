package org.digitaltrade.contracts.transfers;

import static org.digitaltrade.contracts.transfers.TransferScene.BJCAC;
import static org.digitaltrade.contracts.transfers.TransferScene.CASE_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.STRANGER;
import static org.digitaltrade.contracts.transfers.TransferScene.ZONE;
import static org.digitaltrade.contracts.transfers.TransferScene.hash;
import static org.digitaltrade.contracts.transfers.TransferScene.json;
import static org.digitaltrade.contracts.transfers.TransferScene.usage;
import static org.digitaltrade.contracts.transfers.TransferScene.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.transfers.TransferRequests.Close;
import org.digitaltrade.contracts.transfers.TransferRequests.CreateCase;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.Reinstate;
import org.digitaltrade.contracts.transfers.TransferRequests.ReturnIncomplete;
import org.digitaltrade.contracts.transfers.TransferRequests.Revoke;
import org.digitaltrade.contracts.transfers.TransferRequests.StartRectify;
import org.digitaltrade.contracts.transfers.TransferRequests.Suspend;
import org.digitaltrade.contracts.transfers.TransferRequests.Withdraw;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.CaseContext;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.Classification;
import org.digitaltrade.domain.transfers.Classifier;
import org.digitaltrade.domain.transfers.EndOfTerm;
import org.digitaltrade.domain.transfers.SuspensionReason;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.UsageOutcome;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DataTransfersTest {
    private final TransferScene scene = new TransferScene().governed();

    @Test
    void three_usages_count_and_the_fourth_beyond_the_scale_is_refused_and_stays_visible() {
        List<Outcome> outcomes = List.of(
                scene.create(TransferScene.file()),
                scene.classify(),
                scene.submit("submit"),
                scene.declareSccEffective(),
                scene.recordFiling(),
                scene.use(1, 50_000),
                scene.use(2, 50_000),
                scene.use(3, 40_000),
                scene.use(4, 20_000));

        assertEquals(
                List.of(
                        List.of("CaseCreated"),
                        List.of("CaseClassified"),
                        List.of("CaseSubmitted"),
                        List.of("SccDeclaredEffective"),
                        List.of("FilingRecorded"),
                        List.of("UsageRecorded", "UsageCounted", "ManifestUsed", "MeterAdvanced"),
                        List.of("UsageRecorded", "UsageCounted", "ManifestUsed", "MeterAdvanced"),
                        List.of("UsageRecorded", "UsageCounted", "ManifestUsed", "MeterAdvanced"),
                        List.of("UsageRefused", "UsageNumberConsumed")),
                outcomes.stream().map(Outcome::eventNames).toList());
        assertEquals(
                Optional.of(new Meter(HANDLER_ID, 2026, 140_000, 0, 140_000, 0, 50_000, 0, 3)),
                scene.ledger.record(RecordType.METER, HANDLER_ID.code(), "2026"));
        UsageRecord fourth = (UsageRecord)
                scene.ledger.record(RecordType.USAGE, "US-HD-2026-000000000004").orElseThrow();
        assertEquals(UsageOutcome.REFUSED, fourth.outcome());
        assertEquals(Optional.of(Code.SCOPE_EXCEEDED), fourth.code());
        assertEquals(CaseState.ACTIVE, scene.transferCase().state());
        assertEquals(
                Optional.empty(),
                scene.ledger.record(
                        RecordType.MANIFEST, fourth.report().manifestHash().value()));
    }

    @Test
    void the_answer_to_a_refused_usage_says_so_at_its_top() {
        scene.active();
        JsonObject answer = scene.use(1, 150_001).json();

        assertEquals("REFUSED", answer.string("outcome"));
        assertEquals("SCOPE_EXCEEDED", answer.string("code"));
    }

    @Test
    void a_returned_file_is_submitted_again() {
        scene.create(TransferScene.file());
        scene.classify();
        scene.submit("submit");

        assertEquals(
                List.of("CaseReturned"),
                scene.call(ZONE, "returnIncomplete", new ReturnIncomplete(CASE_ID, List.of("the annex")))
                        .eventNames());
        assertEquals(List.of("CaseSubmitted"), scene.submit("resubmit").eventNames());
        assertEquals(CaseState.SUBMITTED, scene.transferCase().state());
    }

    @Test
    void a_suspended_case_is_rectified_and_reinstated() {
        scene.active();

        assertEquals(List.of("CaseSuspended"), suspend(BJCAC).eventNames());
        assertEquals("BAD_STATE", scene.use(1, 1).code());
        assertEquals(
                List.of("RectificationStarted"),
                scene.call(HANDLER, "startRectify", new StartRectify(CASE_ID, hash("8")))
                        .eventNames());
        assertEquals(
                "NOT_AUTHORISED",
                scene.call(HANDLER, "reinstate", new Reinstate(CASE_ID, hash("9")))
                        .code());
        assertEquals(
                List.of("CaseReinstated"),
                scene.call(BJCAC, "reinstate", new Reinstate(CASE_ID, hash("9")))
                        .eventNames());
        assertEquals("OK", scene.use(1, 1).code());
    }

    @Test
    void a_case_ends_by_revocation_withdrawal_closing_or_time() {
        assertEquals(
                List.of("CaseRevoked"),
                new TransferScene()
                        .governed()
                        .active()
                        .call(BJCAC, "revoke", new Revoke(CASE_ID, "2026-9", hash("9")))
                        .eventNames());
        assertEquals(
                List.of("CaseWithdrawn"),
                new TransferScene()
                        .governed()
                        .active()
                        .call(HANDLER, "withdraw", new Withdraw(CASE_ID, "no longer needed"))
                        .eventNames());
        assertEquals(
                List.of("CaseClosed"),
                new TransferScene()
                        .governed()
                        .active()
                        .call(HANDLER, "close", new Close(CASE_ID, EndOfTerm.DELETED, hash("9")))
                        .eventNames());
        scene.active();
        assertEquals(
                "NOT_YET_DUE",
                scene.call(STRANGER, "expireCheck", new OfCase(CASE_ID)).code());
        scene.ledger.at(Instant.parse("2029-11-23T16:00:00Z"));
        assertEquals(
                List.of("CaseExpired"),
                scene.call(STRANGER, "expireCheck", new OfCase(CASE_ID)).eventNames());
    }

    @Test
    void a_declared_exemption_is_active_up_to_its_own_scale() {
        exempt();

        assertEquals("RECORDED", scene.use(1, 90_000).json().string("outcome"));
        assertEquals("SCOPE_EXCEEDED", scene.use(2, 1).json().string("code"));
        assertEquals(CaseState.ACTIVE, scene.transferCase().state());
    }

    @Test
    void crossing_the_statutory_threshold_stops_the_case_until_the_new_year() {
        exempt();
        scene.ledger.having(new Meter(HANDLER_ID, 2026, 50_000, 0, 50_000, 0, 50_000, 0, 1));

        Outcome crossing = scene.use(1, 50_000);
        assertEquals(List.of("UsageRefused", "StepUpTriggered"), crossing.eventNames());
        assertEquals("STEP_UP_REQUIRED", crossing.json().string("code"));
        assertEquals(CaseState.STEP_UP_REQUIRED, scene.transferCase().state());
        assertEquals("STEP_UP_REQUIRED", scene.classify().code());

        scene.ledger.at(TransferScene.NEXT_YEAR);
        assertEquals(List.of("CaseClassified"), scene.classify().eventNames());
        assertEquals(CaseState.ACTIVE, scene.transferCase().state());
    }

    @Test
    void a_repeated_usage_reads_as_such_and_a_manifest_counts_once() {
        scene.active();
        scene.use(1, 10);

        assertEquals("EXISTS", scene.use(1, 10).code());
        assertEquals("EXISTS_WITH_DIFFERENT_CONTENT", scene.use(1, 11).code());
        assertEquals(
                "DUPLICATE_MANIFEST",
                submitUsage(usage(2, 10).with("manifestHash", new JsonString("0".repeat(63) + "1")))
                        .code());
        assertEquals("SEQ_GAP", scene.use(3, 10).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "piSubjects | -1 | COUNT_OUT_OF_RANGE",
                "piSubjects | 2000000001 | COUNT_OUT_OF_RANGE",
                "piSubjects | 99999999999 | MALFORMED",
                "recordCount | \"-1\" | COUNT_OUT_OF_RANGE",
                "volumeBytes | \"9223372036854775808\" | MALFORMED",
                "transferMode | \"FAX\" | MALFORMED",
                "destCountry | \"XX\" | COUNTRY_UNKNOWN",
                "recipientId | \"Demo\" | MALFORMED",
                "usageId | \"US-CY-2026-000000000001\" | ID_INVALID",
                "usageId | \"US-HD-2025-000000000001\" | ID_INVALID",
                "caseId | \"TC-HD-2026-ffffffffffff\" | NOT_FOUND",
                "windowTo | \"2026-11-24T23:00:00Z\" | WINDOW_IN_FUTURE",
                "windowTo | \"2026-11-24T01:00:00Z\" | WINDOW_INVALID",
                "windowFrom | \"2026-11-23T15:00:00Z\" | WINDOW_OUTSIDE_VALIDITY",
                "extra | true | MALFORMED"
            })
    void a_bad_report_has_its_code_and_leaves_nothing(String member, String value, String code) {
        scene.active();
        Outcome outcome = submitUsage(with(usage(1, 10), member, value));

        assertEquals(code, outcome.code());
        assertEquals(List.of(), outcome.writtenKeys());
    }

    @Test
    void a_classification_can_be_made_again_from_the_ledger_alone() {
        scene.active();
        TransferCase transferCase = scene.transferCase();
        Classification stored = transferCase.classified();
        RuleSetEntry law = (RuleSetEntry)
                scene.ledger.record(RecordType.RULE_SET, stored.ruleSet()).orElseThrow();

        assertEquals(
                stored,
                Classifier.classify(
                        transferCase.file(),
                        law.ruleSet(),
                        stored.meter(),
                        Year.of(stored.year()),
                        RuleFiles::hash,
                        CaseContext.NONE));
    }

    @Test
    void persons_are_counted_in_whole_numbers() {
        scene.active();
        String half = Json.write(usage(1, 10)).replace("\"piSubjects\":10", "\"piSubjects\":1.5");

        assertEquals(
                "MALFORMED",
                scene.ledger.submit(HANDLER, "DataTransfers:recordUsage", half).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade | \"CORE\" | OUT_OF_SCOPE_CORE",
                "secret | true | OUT_OF_SCOPE_CORE",
                "piCount | -1 | COUNT_OUT_OF_RANGE",
                "datasetId | \"110105194912310021\" | PERSONAL_DATA_SUSPECTED",
                "fieldIds | [\"a b\"] | MALFORMED",
                "evidenceHash | \"ff\" | MALFORMED",
                "nl | \"MAYBE\" | MALFORMED"
            })
    void a_bad_line_has_its_code_and_leaves_nothing(String member, String value, String code) {
        JsonObject file = json("case-file.json");
        JsonObject line =
                (JsonObject) ((JsonArray) file.get("lines")).elements().get(0);
        JsonObject bent = file.with("lines", new JsonArray(List.of(with(line, member, value))));

        assertRefused(code, bent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purposeText | \"call 13800138000\" | PERSONAL_DATA_SUSPECTED",
                "recipientSalt | \"55\" | MALFORMED",
                "destinations | [\"SINGAPORE\"] | COUNTRY_UNKNOWN",
                "storageCountry | \"sg\" | COUNTRY_UNKNOWN",
                "contact | \"somebody\" | MALFORMED"
            })
    void a_bad_file_has_its_code_and_leaves_nothing(String member, String value, String code) {
        assertRefused(code, with(json("case-file.json"), member, value));
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("returnIncomplete", new ReturnIncomplete(CASE_ID, List.of("x")), BJCAC),
                Arguments.of("acknowledgeExemption", new OfCase(CASE_ID), ZONE),
                Arguments.of("suspend", new Suspend(CASE_ID, SuspensionReason.TAMPER, hash("7")), BJCAC),
                Arguments.of("startRectify", new StartRectify(CASE_ID, hash("8")), HANDLER),
                Arguments.of("reinstate", new Reinstate(CASE_ID, hash("9")), BJCAC),
                Arguments.of("revoke", new Revoke(CASE_ID, "1", hash("9")), BJCAC),
                Arguments.of("withdraw", new Withdraw(CASE_ID, "x"), HANDLER),
                Arguments.of("close", new Close(CASE_ID, EndOfTerm.DELETED, hash("9")), HANDLER));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_needs_its_actor_first_and_its_state_then(String function, Record request, TestIdentity actor) {
        scene.active();
        scene.call(HANDLER, "withdraw", new Withdraw(CASE_ID, "over"));

        assertEquals("NOT_AUTHORISED", scene.call(STRANGER, function, request).code());
        assertEquals("BAD_STATE", scene.call(actor, function, request).code());
    }

    @Test
    void what_is_missing_on_the_ledger_is_asked_for_only_after_the_caller_is_known() {
        scene.create(TransferScene.file());

        assertEquals("BAD_STATE", scene.declareSccEffective().code());
        assertEquals("BAD_STATE", scene.recordFiling().code());
        assertEquals("BAD_STATE", scene.use(1, 1).code());
        assertEquals("BAD_STATE", scene.submit("submit").code());
        assertEquals("BAD_STATE", scene.submit("resubmit").code());
        assertEquals(
                "NOT_AUTHORISED",
                scene.ledger
                        .submit(STRANGER, "DataTransfers:recordUsage", usage(1, 1))
                        .code());
    }

    @Test
    void a_stranger_reads_no_case_and_the_zone_does() {
        scene.active();
        String view = "{\"type\":\"CASE\",\"key\":[\"" + CASE_ID + "\"]}";

        assertEquals(
                "NOT_FOUND",
                scene.ledger.evaluate(STRANGER, "DataTransfers:view", view).code());
        assertEquals(
                "OK", scene.ledger.evaluate(ZONE, "DataTransfers:view", view).code());
    }

    @Test
    void an_odd_credit_code_is_let_in_by_the_register_alone() {
        TestIdentity odd = TestIdentity.trader("ZHD", PartyId.uscc("91350203M0001QAY9B"));
        CreateCase request = new CreateCase(CASE_ID, TransferScene.file());

        assertEquals("USCC_INVALID", scene.call(odd, "createCase", request).code());
        scene.ledger.submit(
                BJCAC,
                "Parties:register",
                "{\"partyId\":\"uscc:91350203M0001QAY9B\",\"country\":\"CN\",\"kind\":\"ENTERPRISE\","
                        + "\"checkDigitOverride\":\"issued so\"}");
        assertEquals("OK", scene.call(odd, "createCase", request).code());
    }

    private void assertRefused(String code, JsonObject file) {
        Outcome outcome = scene.ledger.submit(
                HANDLER,
                "DataTransfers:createCase",
                JsonObject.of(Map.of("caseId", new JsonString(CASE_ID), "file", file)));

        assertEquals(code, outcome.code());
        assertEquals(List.of(), outcome.writtenKeys());
    }

    private Outcome suspend(TestIdentity by) {
        return scene.call(by, "suspend", new Suspend(CASE_ID, SuspensionReason.PI_LEAK, hash("7")));
    }

    private Outcome submitUsage(JsonObject report) {
        return scene.ledger.submit(HANDLER, "DataTransfers:recordUsage", report);
    }

    /** A case of 90,000 persons, which its handler has declared exempt by volume. */
    private void exempt() {
        scene.create(TransferScene.fileOf(90_000));
        scene.classify();
        scene.submit("submit");
        assertEquals(
                List.of("ExemptionAcknowledged"),
                scene.call(HANDLER, "acknowledgeExemption", new OfCase(CASE_ID)).eventNames());
    }
}
