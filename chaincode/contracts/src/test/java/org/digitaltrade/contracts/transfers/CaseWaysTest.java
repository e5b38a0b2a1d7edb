package org.digitaltrade.contracts.transfers;

import static org.digitaltrade.contracts.transfers.TransferScene.BJCAC;
import static org.digitaltrade.contracts.transfers.TransferScene.BJCOM;
import static org.digitaltrade.contracts.transfers.TransferScene.BJEIT;
import static org.digitaltrade.contracts.transfers.TransferScene.CASE_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.CERTIFIER;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.STRANGER;
import static org.digitaltrade.contracts.transfers.TransferScene.ZONE;
import static org.digitaltrade.contracts.transfers.TransferScene.decision;
import static org.digitaltrade.contracts.transfers.TransferScene.document;
import static org.digitaltrade.contracts.transfers.TransferScene.hash;
import static org.digitaltrade.contracts.transfers.TransferScene.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.transfers.RuleRequests.AdmitPilot;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptEntry;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeEntry;
import org.digitaltrade.contracts.transfers.TransferRequests.AcknowledgeUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.ApplyExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.OfUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordOpinion;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayAcceptance;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayDecision;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.RequestReevaluation;
import org.digitaltrade.contracts.transfers.TransferRequests.UpdateRisk;
import org.digitaltrade.contracts.transfers.TransferRequests.WithDocument;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.AssessmentVerdict;
import org.digitaltrade.domain.transfers.CaseFile;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.ExtensionConditions;
import org.digitaltrade.domain.transfers.OpinionKind;
import org.digitaltrade.domain.transfers.registry.RegisteredEntry;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.risk.RiskStatus;
import org.digitaltrade.domain.transfers.risk.RiskType;
import org.digitaltrade.domain.transfers.risk.Severity;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.usage.Acknowledgement;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;
import org.junit.jupiter.api.Test;

/** The ways of a case besides the filed standard contract, as the ledger takes them. */
class CaseWaysTest {
    private final TransferScene scene = new TransferScene().governed();

    @Test
    void an_assessed_case_is_used_extended_and_used_again() {
        scene.assessed(AssessmentVerdict.PASSED);
        assertEquals(CaseState.ACTIVE, scene.transferCase().state());
        assertEquals("OK", scene.use(1, 10).code());

        ExtensionConditions conditions = new ExtensionConditions(true, true, true, true, true);
        assertEquals(
                List.of("ExtensionApplied"),
                scene.call(HANDLER, "applyExtension", new ApplyExtension(CASE_ID, hash("8"), conditions))
                        .eventNames());
        assertEquals("OK", scene.use(2, 10).code());
        assertEquals(
                List.of("ExtensionRelayed"),
                scene.call(
                                BJCAC,
                                "relayExtension",
                                new RelayExtension(CASE_ID, document("E-1"), Optional.of(LocalDate.of(2029, 12, 31))))
                        .eventNames());
        assertEquals("OK", scene.use(3, 10).code());
    }

    @Test
    void a_failed_case_is_looked_at_once_more_and_then_at_its_end() {
        scene.assessed(AssessmentVerdict.FAILED);
        scene.call(HANDLER, "requestReevaluation", new RequestReevaluation(CASE_ID, hash("8")));
        scene.call(BJCAC, "relayReevaluation", new RelayDecision(CASE_ID, decision(AssessmentVerdict.FAILED)));

        assertEquals(CaseState.FAILED_FINAL, scene.transferCase().state());
        assertEquals("BAD_STATE", scene.use(1, 10).code());
    }

    @Test
    void the_national_authority_may_not_take_a_file_and_may_end_an_assessment() {
        scene.create(TransferScene.fileOf(1_000_000));
        scene.classify();
        scene.submit("submit");
        scene.call(BJCAC, "forward", new OfCase(CASE_ID));
        scene.call(BJCAC, "relayAcceptance", new RelayAcceptance(CASE_ID, false, document("A-1")));
        assertEquals(CaseState.NOT_ACCEPTED, scene.transferCase().state());

        TransferScene other = new TransferScene().governed();
        other.create(TransferScene.fileOf(1_000_000));
        other.classify();
        other.submit("submit");
        other.call(BJCAC, "forward", new OfCase(CASE_ID));
        other.call(BJCAC, "relayAcceptance", new RelayAcceptance(CASE_ID, true, document("A-1")));
        other.call(BJCAC, "startAssessment", new OfCase(CASE_ID));
        assertEquals(
                List.of("AssessmentTerminated"),
                other.call(BJCAC, "terminateAssessment", new WithDocument(CASE_ID, document("T-1")))
                        .eventNames());
    }

    @Test
    void a_registered_body_certifies_and_its_report_stops_usage() {
        scene.withCertifier().certified();
        assertEquals("OK", scene.use(1, 10).code());
        assertEquals(
                List.of("RiskReported", "CaseSuspended"),
                scene.call(CERTIFIER, "reportRisk", risk(RiskType.CERT_SUSPENDED, Severity.HIGH))
                        .eventNames());
        assertEquals("BAD_STATE", scene.use(2, 10).code());
    }

    @Test
    void a_body_that_nobody_registered_certifies_nothing() {
        scene.certified();

        assertEquals(CaseState.SUBMITTED, scene.transferCase().state());
    }

    @Test
    void a_leak_stops_usage_in_the_same_transaction_and_everyone_sees_by_the_token() {
        scene.active();
        Outcome reported = scene.call(HANDLER, "reportRisk", risk(RiskType.PI_LEAK, Severity.HIGH));

        assertEquals(List.of("RiskReported", "CaseSuspended"), reported.eventNames());
        assertEquals("BAD_STATE", scene.use(1, 10).code());
        assertEquals(
                CaseState.SUSPENDED,
                scene.transferCase().standing().orElseThrow().status());
        assertEquals(
                "EXISTS",
                scene.call(HANDLER, "reportRisk", risk(RiskType.PI_LEAK, Severity.HIGH))
                        .code());
        assertEquals(
                List.of("RiskUpdated"),
                scene.call(
                                HANDLER,
                                "updateRisk",
                                new UpdateRisk("RK-HD-2026-0123456789ab", RiskStatus.CONTAINED, hash("6")))
                        .eventNames());
    }

    @Test
    void a_recipient_acknowledges_and_silence_shows() {
        scene.active();
        scene.use(1, 10);
        Acknowledgement received =
                new Acknowledgement(TransferScene.RECEIPT, "AT-receipt", Instant.parse("2026-11-24T13:00:00Z"));
        assertEquals(
                List.of("UsageAcknowledged"),
                scene.call(HANDLER, "acknowledgeUsage", new AcknowledgeUsage("US-HD-2026-000000000001", received))
                        .eventNames());
        assertEquals(
                "ACKNOWLEDGED_ALREADY",
                scene.call(BJCAC, "flagOverdue", new OfUsage("US-HD-2026-000000000001"))
                        .code());
    }

    @Test
    void another_case_takes_the_place_of_one() {
        scene.active();

        assertEquals(
                List.of("CaseSuperseded"),
                scene.supersedeBy("TC-HD-2026-ffffffffffff").eventNames());
        assertEquals("BAD_STATE", scene.use(1, 10).code());
    }

    @Test
    void several_agencies_speak_and_an_unregistered_one_does_not() {
        scene.active();
        RecordOpinion opinion = new RecordOpinion(CASE_ID, OpinionKind.OBJECTS, document("O-1"));
        assertEquals("OK", scene.call(BJCOM, "recordOpinion", opinion).code());
        assertEquals(
                "AUTHORITY_NOT_COMPETENT",
                scene.call(TransferScene.SECTOR, "recordOpinion", opinion).code());
        scene.adopt(RuleFiles.entry("AUTH-BJRTB-1"));
        assertEquals(
                "OK", scene.call(TransferScene.SECTOR, "recordOpinion", opinion).code());
    }

    @Test
    void an_adopted_list_binds_the_next_classification_and_the_decision_is_made_again() {
        scene.adopt(RuleFiles.entry("NL-BJ-2025"));
        JsonObject file = TransferScene.json("case-file.json")
                .with("sectorCode", new JsonString("RETAIL"))
                .with("scenarioCode", new JsonString("MEMBERSHIP"));
        scene.create(Records.fromJson(CaseFile.class, file));
        assertEquals("NEGATIVE_LIST_MISMATCH", scene.classify().code());

        TransferScene other = new TransferScene().governed().adopt(RuleFiles.entry("NL-BJ-2025"));
        JsonObject line =
                (JsonObject) ((JsonArray) file.get("lines")).elements().get(0);
        other.create(Records.fromJson(
                CaseFile.class,
                file.with("lines", new JsonArray(List.of(line.with("nl", new JsonString("UNLISTED")))))));
        other.classify();
        assertEquals(Route.EXEMPT_NEGLIST, other.transferCase().classified().route());
        other.submit("submit");
        assertEquals(
                "NOT_AUTHORISED",
                other.call(HANDLER, "acknowledgeExemption", new OfCase(CASE_ID)).code());
        assertEquals(
                "OK",
                other.call(ZONE, "acknowledgeExemption", new OfCase(CASE_ID)).code());
        assertEquals("OK", other.use(1, 10).code());
        JsonObject replayed = other.ledger
                .evaluate(HANDLER, "RuleSets:replay", Json.write(Records.toJson(new OfCase(CASE_ID))))
                .json();
        assertEquals(new JsonBoolean(true), replayed.get("matches"));
        assertEquals(
                "NOT_AUTHORISED",
                other.ledger
                        .evaluate(STRANGER, "RuleSets:replay", Json.write(Records.toJson(new OfCase(CASE_ID))))
                        .code());
    }

    @Test
    void a_list_is_adopted_by_all_three_agencies_under_a_key_policy_of_all_three() {
        RegistryEntry list = RuleFiles.entry("NL-BJ-2024");
        AdoptEntry adopt = new AdoptEntry("NL", "NL-BJ", list.id(), RuleFiles.hash(list));
        assertEquals("NOT_FOUND", scene.callRules(BJCAC, "adoptEntry", adopt).code());
        assertEquals(
                "NOT_AUTHORISED",
                scene.callRules(ZONE, "proposeEntry", new ProposeEntry(list)).code());
        assertEquals(
                "OK",
                scene.callRules(BJCAC, "proposeEntry", new ProposeEntry(list)).code());
        assertTrue(scene.ledger.isGuardedBy(
                EndorsementPolicy.allOf(list.adopters()), RecordType.OVERLAY, "NL-BJ", "NL-BJ-2024"));
        scene.callRules(BJCAC, "adoptEntry", adopt);
        scene.callRules(BJCOM, "adoptEntry", adopt);
        assertEquals(
                Optional.empty(),
                ((RegisteredEntry) scene.ledger
                                .record(RecordType.OVERLAY, "NL-BJ", "NL-BJ-2024")
                                .orElseThrow())
                        .adopted());
        scene.callRules(BJEIT, "adoptEntry", adopt);
        scene.adopt(RuleFiles.entry("NL-BJ-2025"));
        assertEquals(
                "MALFORMED",
                scene.callRules(BJCAC, "adoptEntry", new AdoptEntry("XX", "NL-BJ", list.id(), RuleFiles.hash(list)))
                        .code());
    }

    @Test
    void a_pilot_is_admitted_to_its_stage_and_exports_within_its_zones_policy() {
        JsonObject file = TransferScene.json("case-file.json").with("pilot", new JsonBoolean(true));
        CaseFile pilot = Records.fromJson(CaseFile.class, file.with("sectorCode", new JsonString("INDUSTRY")));
        assertEquals("PILOT_NOT_ADMITTED", scene.create(pilot).code());
        AdmitPilot admit = new AdmitPilot(Zone.HD, HANDLER_ID, new CodeWord("STAGE-1"), hash("9"));
        assertEquals("NOT_FOUND", scene.callRules(ZONE, "admitPilot", admit).code());
        scene.adopt(RuleFiles.entry("STAGE-1"));
        assertEquals("OK", scene.callRules(ZONE, "admitPilot", admit).code());
        assertEquals("ZONE_POLICY_VIOLATED", scene.create(pilot).code());
        scene.adopt(RuleFiles.entry("POLICY-HD-1"));
        assertEquals(
                "ZONE_POLICY_VIOLATED",
                scene.create(Records.fromJson(CaseFile.class, file)).code());
        assertEquals("OK", scene.create(pilot).code());
    }

    @Test
    void every_entry_that_comes_with_the_program_can_be_read_and_adopted_together() {
        for (String id : RuleFiles.REGISTRY) {
            RegistryEntry entry = RuleFiles.entry(id);
            assertEquals(id, entry.id().value());
            if (entry.negativeList().isPresent() || entry.zonePolicy().isPresent()) {
                assertTrue(entry.synthetic(), id);
            }
        }
        assertEquals(
                "NOT_FOUND",
                assertThrows(RejectedException.class, () -> RuleFiles.entry("NL-XX-2025"))
                        .rejection()
                        .code()
                        .name());
    }
}
