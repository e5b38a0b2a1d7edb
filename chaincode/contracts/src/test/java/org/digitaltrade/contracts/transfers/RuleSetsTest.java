package org.digitaltrade.contracts.transfers;

import static org.digitaltrade.contracts.transfers.TransferScene.BJCAC;
import static org.digitaltrade.contracts.transfers.TransferScene.BJCOM;
import static org.digitaltrade.contracts.transfers.TransferScene.BJEIT;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER;
import static org.digitaltrade.contracts.transfers.TransferScene.LAW;
import static org.digitaltrade.contracts.transfers.TransferScene.ZONE;
import static org.digitaltrade.contracts.transfers.TransferScene.calendar;
import static org.digitaltrade.contracts.transfers.TransferScene.hash;
import static org.digitaltrade.contracts.transfers.TransferScene.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.transfers.RuleRequests.Adopt;
import org.digitaltrade.contracts.transfers.RuleRequests.AdoptCalendar;
import org.digitaltrade.contracts.transfers.RuleRequests.Propose;
import org.digitaltrade.contracts.transfers.RuleRequests.ProposeCalendar;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.RuleFiles;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
    private static final RuleSet RULE_SET = RuleFiles.ruleSet(LAW);

    private final TransferScene scene = new TransferScene();

    @Test
    void a_proposal_is_guarded_by_all_agencies_and_has_no_effect() {
        assertEquals(
                List.of("RuleSetProposed"),
                scene.callRules(BJEIT, "propose", new Propose(RULE_SET)).eventNames());
        assertTrue(scene.ledger.isGuardedBy(
                EndorsementPolicy.allOf(List.of("BJCAC", "BJCOM", "BJEIT")), RecordType.RULE_SET, LAW));

        scene.create(TransferScene.file());
        assertEquals("RULESET_UNKNOWN", scene.classify().code());
        for (TestIdentity agency : List.of(BJCAC, BJCOM)) {
            assertEquals("OK", adopt(agency).code());
            assertEquals("RULESET_UNKNOWN", scene.classify().code());
        }
        assertEquals("OK", adopt(BJEIT).code());
        assertEquals("OK", scene.classify().code());
    }

    @Test
    void all_bundled_rule_sets_can_be_adopted_together() {
        RuleFiles.RULE_SETS.forEach(id -> scene.adopt(RuleFiles.ruleSet(id)));

        scene.create(TransferScene.file());
        assertEquals("OK", scene.classify().code());
    }

    @Test
    void the_register_stays_small_enough_to_be_read_by_every_case() {
        for (int number = 0; number < 200; number++) {
            assertEquals("OK", proposeOld(number).code());
        }
        assertEquals("TOO_LARGE", proposeOld(200).code());
        scene.create(TransferScene.file());
        assertEquals("RULESET_UNKNOWN", scene.classify().code());
    }

    @Test
    void others_neither_propose_nor_adopt() {
        for (TestIdentity other : List.of(HANDLER, ZONE)) {
            assertEquals(
                    "NOT_AUTHORISED",
                    scene.callRules(other, "propose", new Propose(RULE_SET)).code());
            assertEquals(
                    "NOT_AUTHORISED",
                    scene.callRules(other, "proposeCalendar", new ProposeCalendar(calendar(2026)))
                            .code());
        }
        assertEquals(
                "NOT_AUTHORISED",
                scene.callRules(BJEIT, "proposeCalendar", new ProposeCalendar(calendar(2026)))
                        .code());
        assertEquals("NOT_FOUND", adopt(BJCAC).code());
    }

    @Test
    void an_agency_adopts_the_bytes_that_it_has_read() {
        scene.callRules(BJCAC, "propose", new Propose(RULE_SET));

        assertEquals(
                "HASH_MISMATCH",
                scene.callRules(BJCAC, "adopt", new Adopt(LAW, hash("1"))).code());
        assertEquals("OK", adopt(BJCAC).code());
        assertEquals("EXISTS", adopt(BJCAC).code());
        assertEquals(
                "EXISTS",
                scene.callRules(BJCAC, "propose", new Propose(RULE_SET)).code());
    }

    @Test
    void a_calendar_is_guarded_and_adopted_by_two_agencies() {
        scene.callRules(BJCAC, "proposeCalendar", new ProposeCalendar(calendar(2026)));

        assertTrue(scene.ledger.isGuardedBy(
                EndorsementPolicy.allOf(List.of("BJCAC", "BJCOM")), RecordType.CALENDAR, "2026"));
        assertEquals(
                List.of("CalendarAdopted"),
                scene.callRules(BJCOM, "adoptCalendar", new AdoptCalendar(2026, RuleFiles.hash(calendar(2026))))
                        .eventNames());
        assertEquals(
                "NOT_FOUND",
                scene.callRules(BJCOM, "adoptCalendar", new AdoptCalendar(2027, hash("1")))
                        .code());
    }

    @Test
    void without_a_calendar_no_filing_is_due() {
        scene.adopt(RULE_SET);
        scene.create(TransferScene.file());
        scene.classify();
        scene.submit("submit");

        assertEquals("CALENDAR_MISSING", scene.declareSccEffective().code());
    }

    @Test
    void anyone_on_the_channel_asks_an_adopted_rule_set_about_a_flow() {
        JsonObject request = JsonObject.of(Map.of("ruleSet", new JsonString(LAW), "flow", json("flow.json")));

        assertEquals(
                "RULESET_UNKNOWN",
                scene.ledger
                        .evaluate(HANDLER, "RuleSets:evaluate", Json.write(request))
                        .code());
        scene.governed();
        assertEquals(
                "R13",
                scene.ledger
                        .evaluate(HANDLER, "RuleSets:evaluate", Json.write(request))
                        .json()
                        .string("row"));
    }

    /** One of many rule sets of a country that isn't ours. */
    private Outcome proposeOld(int number) {
        RuleSet old = new RuleSet(
                "SG-%04d-01".formatted(number),
                RULE_SET.effectiveFrom(),
                RULE_SET.effectiveTo(),
                RULE_SET.supersedes(),
                RULE_SET.parameters(),
                RULE_SET.table(),
                RULE_SET.legalBasis(),
                RULE_SET.limitations());
        return scene.callRules(BJCAC, "propose", new Propose(old));
    }

    private Outcome adopt(TestIdentity agency) {
        return scene.callRules(agency, "adopt", new Adopt(LAW, RuleFiles.hash(RULE_SET)));
    }
}
