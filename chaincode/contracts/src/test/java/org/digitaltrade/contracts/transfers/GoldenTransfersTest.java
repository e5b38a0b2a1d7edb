package org.digitaltrade.contracts.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.transfers.TransferScene.BJCAC;
import static org.digitaltrade.contracts.transfers.TransferScene.CASE_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.LAW;
import static org.digitaltrade.contracts.transfers.TransferScene.ZONE;
import static org.digitaltrade.contracts.transfers.TransferScene.decision;
import static org.digitaltrade.contracts.transfers.TransferScene.document;
import static org.digitaltrade.contracts.transfers.TransferScene.hash;
import static org.digitaltrade.contracts.transfers.TransferScene.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.contracts.transfers.RuleRequests.AdmitPilot;
import org.digitaltrade.contracts.transfers.RuleRequests.LeavePilot;
import org.digitaltrade.contracts.transfers.RuleRequests.RecordEnterprise;
import org.digitaltrade.contracts.transfers.TransferRequests.AcknowledgeUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.ApplyExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.Close;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.contracts.transfers.TransferRequests.OfUsage;
import org.digitaltrade.contracts.transfers.TransferRequests.RecordOpinion;
import org.digitaltrade.contracts.transfers.TransferRequests.Reinstate;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayAcceptance;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayDecision;
import org.digitaltrade.contracts.transfers.TransferRequests.RelayExtension;
import org.digitaltrade.contracts.transfers.TransferRequests.RequestReevaluation;
import org.digitaltrade.contracts.transfers.TransferRequests.ReturnIncomplete;
import org.digitaltrade.contracts.transfers.TransferRequests.Revoke;
import org.digitaltrade.contracts.transfers.TransferRequests.StartRectify;
import org.digitaltrade.contracts.transfers.TransferRequests.Suspend;
import org.digitaltrade.contracts.transfers.TransferRequests.UpdateRisk;
import org.digitaltrade.contracts.transfers.TransferRequests.WithDocument;
import org.digitaltrade.contracts.transfers.TransferRequests.Withdraw;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.AssessmentVerdict;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.EndOfTerm;
import org.digitaltrade.domain.transfers.ExtensionConditions;
import org.digitaltrade.domain.transfers.OpinionKind;
import org.digitaltrade.domain.transfers.SuspensionReason;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.risk.RiskStatus;
import org.digitaltrade.domain.transfers.risk.RiskType;
import org.digitaltrade.domain.transfers.risk.Severity;
import org.digitaltrade.domain.transfers.usage.Acknowledgement;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.RuleFiles;
import org.junit.jupiter.api.Test;

/**
 * The bytes that the ledger keeps of transfers, as files: a change of one of them is a change of every endorser. They are
 * written afresh with {@code -Dgolden.write=true}; look at the difference before committing it.
 */
class GoldenTransfersTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("repository.dir"), "chaincode/contracts/src/test/resources/golden/transfers");

    @Test
    void every_record_has_its_bytes() throws IOException {
        TransferScene scene = used();

        assertGolden("case.json", stored(scene, RecordType.CASE, CASE_ID));
        assertGolden("usage.json", stored(scene, RecordType.USAGE, "US-HD-2026-000000000001"));
        assertGolden("usage-refused.json", stored(scene, RecordType.USAGE, "US-HD-2026-000000000002"));
        assertGolden("manifest.json", stored(scene, RecordType.MANIFEST, "0".repeat(63) + "1"));
        assertGolden("meter.json", stored(scene, RecordType.METER, HANDLER_ID.code(), "2026"));
        assertGolden("rule-set.json", stored(scene, RecordType.RULE_SET, LAW));
        assertGolden("calendar.json", stored(scene, RecordType.CALENDAR, "2026"));
    }

    @Test
    void every_event_has_its_bytes() throws IOException {
        SortedMap<String, String> firstOfEach = new TreeMap<>();
        for (TransferScene scene : List.of(
                used(),
                closed(),
                revoked(),
                expired(),
                withdrawn(),
                exempt(),
                assessed(),
                lookedAtAgain(),
                askedFor(),
                ended(),
                certified(),
                registered())) {
            for (LedgerEvent<?> event : scene.ledger.events()) {
                firstOfEach.putIfAbsent(event.getClass().getSimpleName(), Json.write(EventEnvelope.toJson(event)));
            }
        }
        assertGolden("events.jsonl", (String.join("\n", firstOfEach.values()) + "\n").getBytes(UTF_8));
    }

    /** One usage that counts and one that is refused. */
    private static TransferScene used() {
        TransferScene scene = new TransferScene().governed().active();
        scene.use(1, 50_000);
        scene.use(2, 150_000);
        return scene;
    }

    /** By way of a returned file and a lifted suspension. */
    private static TransferScene closed() {
        TransferScene scene = new TransferScene().governed();
        scene.create(TransferScene.file());
        scene.classify();
        scene.submit("submit");
        scene.call(ZONE, "returnIncomplete", new ReturnIncomplete(CASE_ID, List.of("the annex")));
        scene.submit("resubmit");
        scene.declareSccEffective();
        scene.recordFiling();
        scene.call(BJCAC, "suspend", new Suspend(CASE_ID, SuspensionReason.PI_LEAK, hash("7")));
        scene.call(HANDLER, "startRectify", new StartRectify(CASE_ID, hash("8")));
        scene.call(BJCAC, "reinstate", new Reinstate(CASE_ID, hash("9")));
        scene.call(HANDLER, "close", new Close(CASE_ID, EndOfTerm.DELETED, hash("9")));
        return scene;
    }

    private static TransferScene revoked() {
        TransferScene scene = new TransferScene().governed().active();
        scene.call(BJCAC, "revoke", new Revoke(CASE_ID, "2026-9", hash("9")));
        return scene;
    }

    private static TransferScene expired() {
        TransferScene scene = new TransferScene().governed().active();
        scene.ledger.at(Instant.parse("2029-11-23T16:00:00Z"));
        scene.call(HANDLER, "expireCheck", new OfCase(CASE_ID));
        return scene;
    }

    /** After a usage that would have crossed the threshold. */
    private static TransferScene withdrawn() {
        TransferScene scene = new TransferScene().governed().active();
        scene.ledger.having(new Meter(HANDLER_ID, 2026, 999_999, 0, 999_999, 0, 0, 0, 1));
        scene.use(1, 1);
        scene.call(HANDLER, "withdraw", new Withdraw(CASE_ID, "no longer needed"));
        return scene;
    }

    private static TransferScene exempt() {
        TransferScene scene = new TransferScene().governed();
        scene.create(TransferScene.fileOf(90_000));
        scene.classify();
        scene.submit("submit");
        scene.call(HANDLER, "acknowledgeExemption", new OfCase(CASE_ID));
        return scene;
    }

    /** With an opinion, and more time applied for and given. */
    private static TransferScene assessed() {
        TransferScene scene = new TransferScene().governed().assessed(AssessmentVerdict.PASSED);
        scene.call(BJCAC, "recordOpinion", new RecordOpinion(CASE_ID, OpinionKind.SUPPORTS, document("O-1")));
        ExtensionConditions conditions = new ExtensionConditions(true, true, true, true, true);
        scene.call(HANDLER, "applyExtension", new ApplyExtension(CASE_ID, hash("8"), conditions));
        scene.call(
                BJCAC,
                "relayExtension",
                new RelayExtension(CASE_ID, document("E-1"), Optional.of(LocalDate.of(2029, 12, 31))));
        return scene;
    }

    /** Of a foreign authority's request, approved. */
    private static TransferScene askedFor() {
        TransferScene scene = new TransferScene().governed();
        scene.create(TransferScene.askedForAbroad());
        scene.classify();
        scene.call(BJCAC, "relayAuthorityApproval", new WithDocument(CASE_ID, document("F-1")));
        return scene;
    }

    private static TransferScene lookedAtAgain() {
        TransferScene failed = new TransferScene().governed().assessed(AssessmentVerdict.FAILED);
        failed.call(HANDLER, "requestReevaluation", new RequestReevaluation(CASE_ID, hash("8")));
        failed.call(BJCAC, "relayReevaluation", new RelayDecision(CASE_ID, decision(AssessmentVerdict.FAILED)));
        return failed;
    }

    /** Terminated during its assessment. */
    private static TransferScene ended() {
        TransferScene scene = new TransferScene().governed();
        scene.create(TransferScene.fileOf(1_000_000));
        scene.classify();
        scene.submit("submit");
        scene.call(BJCAC, "forward", new OfCase(CASE_ID));
        scene.call(BJCAC, "relayAcceptance", new RelayAcceptance(CASE_ID, true, document("A-1")));
        scene.call(BJCAC, "startAssessment", new OfCase(CASE_ID));
        scene.call(BJCAC, "terminateAssessment", new WithDocument(CASE_ID, document("T-1")));
        return scene;
    }

    /** With a usage that its recipient acknowledged, one overdue, a risk, and a successor. */
    private static TransferScene certified() {
        TransferScene scene = new TransferScene().governed().withCertifier().certified();
        scene.use(1, 10);
        scene.use(2, 10);
        scene.call(
                HANDLER,
                "acknowledgeUsage",
                new AcknowledgeUsage(
                        "US-HD-2026-000000000001",
                        new Acknowledgement(
                                TransferScene.RECEIPT, "AT-receipt", Instant.parse("2026-11-24T13:00:00Z"))));
        scene.call(HANDLER, "reportRisk", risk(RiskType.FORCE_MAJEURE, Severity.LOW));
        scene.call(BJCAC, "updateRisk", new UpdateRisk("RK-HD-2026-0123456789ab", RiskStatus.CLOSED, hash("6")));
        scene.supersedeBy("TC-HD-2026-ffffffffffff");
        scene.ledger.at(Instant.parse("2026-11-30T00:00:00Z"));
        scene.call(BJCAC, "flagOverdue", new OfUsage("US-HD-2026-000000000002"));
        return scene;
    }

    /** Pilots, an enterprise, and what is adopted about them. */
    private static TransferScene registered() {
        TransferScene scene = new TransferScene().governed().adopt(RuleFiles.entry("STAGE-1"));
        scene.callRules(
                ZONE,
                "recordEnterprise",
                new RecordEnterprise(new Enterprise(HANDLER_ID, Zone.HD, List.of(), Optional.empty(), List.of())));
        scene.callRules(ZONE, "admitPilot", new AdmitPilot(Zone.HD, HANDLER_ID, new CodeWord("STAGE-1"), hash("9")));
        scene.callRules(ZONE, "leavePilot", new LeavePilot(Zone.HD, HANDLER_ID));
        return scene;
    }

    private static byte[] stored(TransferScene scene, RecordType type, String... parts) {
        return LedgerTypes.canonical(scene.ledger.record(type, parts).orElseThrow());
    }

    private static void assertGolden(String name, byte[] actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.write(file, actual);
        }
        assertEquals(Files.readString(file), new String(actual, UTF_8));
    }
}
