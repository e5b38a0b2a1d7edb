package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.verifier.ProofVerdict;
import org.digitaltrade.verifier.ProofVerifier;
import org.digitaltrade.verifier.TrustFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The trade that {@code dtl demo} plays, as everybody who may or may not look at it finds it afterwards. */
@ExtendWith(Stage.Builder.class)
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class DemoIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REGULATOR = "User1@BJCAC";
    /** A company of another zone, which has no part in the trade. */
    private static final String STRANGER = "User1@ZDX";
    /** Each costs a whole verification. */
    private static final int CHANGED_COPIES = 300;

    private static final long SEED = 20261124;

    private static final int STORY_USAGES = 4;

    private static Program dtl;
    private static Run played;
    private static JsonObject trade;

    @BeforeAll
    static void look() {
        dtl = Stage.program();
        played = Stage.played();
        trade = Stage.trade();
    }

    @Test
    void its_answer_is_one_line_that_names_what_it_left() throws Exception {
        assertEquals(1, played.out().lines().count());
        assertEquals(
                List.of("attestationIds", "caseId", "contractId", "indication", "proofFile", "seconds", "trustFile"),
                List.copyOf(trade.members().keySet()));
        assertEquals("TOTAL_PASSED", trade.string("indication"));
        assertEquals(dtl.home().trust().toString(), trade.string("trustFile"));
        assertTrue(Files.isRegularFile(Path.of(trade.string("proofFile"))));
        assertTrue(((JsonInteger) trade.get("seconds")).value() > 0);
        // One on the application, two on the standard contract, two on the trade contract.
        assertEquals(5, Run.texts(trade, "attestationIds").stream().distinct().count());
        for (String id : Run.texts(trade, "attestationIds")) {
            assertEquals(
                    new JsonString(id),
                    record(REGULATOR, "/v1/attestations/" + id).get("attestationId"));
        }
    }

    @Test
    void the_story_is_told_on_standard_error_to_its_end() {
        for (String part : List.of(
                trade.string("contractId"), trade.string("caseId"), trade.string("proofFile"), "TOTAL_PASSED")) {
            assertTrue(played.err().contains(part), () -> part + " in " + played.err());
        }
    }

    @Test
    void the_contract_is_fulfilled_for_both_parties_and_the_regulator() throws Exception {
        for (String reader : List.of("User1@ZHD", "User1@PARTNER", REGULATOR)) {
            assertEquals(
                    "FULFILLED",
                    record(reader, "/v1/contracts/" + trade.string("contractId"))
                            .string("state"),
                    reader);
        }
    }

    @Test
    void the_fourth_usage_stays_visible_as_refused() throws Exception {
        List<JsonObject> usages = usages(dtl.reader(REGULATOR), trade.string("caseId"));
        assertEquals(
                List.of("RECORDED", "RECORDED", "RECORDED", "REFUSED"),
                usages.stream().map(usage -> usage.string("outcome")).toList());
        assertEquals("SCOPE_EXCEEDED", usages.get(3).string("code"));
        JsonObject refused = record(REGULATOR, "/v1/usages/" + usageId(usages.get(3)));
        assertEquals(usages.get(3), refused);
    }

    @Test
    void the_history_of_its_case_names_the_refusal() throws Exception {
        Run text = dtl.run("history", trade.string("caseId")).exits(0);
        assertTrue(text.out().contains("REFUSED SCOPE_EXCEEDED"), text::toString);
        List<String> outcomes =
                Run.objects(
                                dtl.run("history", trade.string("caseId"), "--json")
                                        .exits(0)
                                        .json(),
                                "events")
                        .stream()
                        .filter(entry -> entry.string("event").equals("UsageNumberConsumed"))
                        .map(entry -> entry.string("outcome") + " " + entry.string("code"))
                        .toList();
        assertEquals(List.of("REFUSED SCOPE_EXCEEDED"), outcomes);
    }

    @Test
    void a_proof_is_made_of_what_may_be_read_and_of_nothing_else(@TempDir Path folder) throws Exception {
        String file = folder.resolve("case.dtproof.json").toString();
        JsonObject made = dtl.run("proof", trade.string("caseId"), "--out", file, "--json")
                .exits(0)
                .json();
        // The partner has no part in the domestic channel.
        assertEquals(
                List.of("BJCAC", "BJCOM", "BJEIT", "ZCY", "ZDX", "ZHD"),
                Run.texts(made, "organisations").stream().sorted().toList());
        for (String reader : List.of("User1@PARTNER", STRANGER)) {
            for (String id : List.of(trade.string("caseId"), "TC-HD-2026-000000000000")) {
                assertEquals(
                        "5 NOT_FOUND",
                        dtl.run("proof", id, "--as", reader, "--out", file, "--json")
                                .verdict(),
                        reader + " " + id);
                assertEquals(
                        "5 NOT_FOUND",
                        dtl.run("show", id, "--as", reader, "--json").verdict());
            }
        }
        assertEquals(
                "5 NOT_FOUND",
                dtl.run("proof", trade.string("contractId"), "--as", STRANGER, "--out", file, "--json")
                        .verdict());
    }

    @Test
    void a_stranger_finds_nothing_of_it() throws Exception {
        RestClient stranger = dtl.reader(STRANGER);
        List<JsonObject> usages = usages(dtl.reader(REGULATOR), trade.string("caseId"));
        for (String path : List.of(
                "/v1/contracts/" + trade.string("contractId"),
                "/v1/contracts/" + trade.string("contractId") + "/history",
                "/v1/transfers/" + trade.string("caseId"),
                "/v1/attestations/" + Run.texts(trade, "attestationIds").get(0),
                "/v1/usages/" + usageId(usages.get(0)),
                "/v1/usages/" + usageId(usages.get(3)))) {
            LedgerException hidden = assertThrows(LedgerException.class, () -> stranger.get(path, LIMIT), path);
            assertEquals("NOT_FOUND", hidden.failure().code(), path);
        }
        for (String list : List.of("/v1/contracts", "/v1/transfers", "/v1/usages", "/v1/meters")) {
            assertEquals(List.of(), Run.objects(stranger.get(list, LIMIT), "items"), list);
        }
    }

    @Test
    void its_proof_passes_and_no_changed_copy_does() throws Exception {
        byte[] proof = Files.readAllBytes(Path.of(trade.string("proofFile")));
        ProofVerifier verifier =
                ProofVerifier.of(TrustFile.parse(Files.readAllBytes(Path.of(trade.string("trustFile")))));
        Instant now = Instant.now();
        assertEquals("TOTAL_PASSED", verifier.verify(proof, now).indication().name());
        Random random = new Random(SEED);
        for (int copy = 0; copy < CHANGED_COPIES; copy++) {
            byte[] changed = proof.clone();
            int position = random.nextInt(proof.length);
            changed[position] ^= (byte) (1 << random.nextInt(7));
            ProofVerdict verdict = verifier.verify(changed, now);
            assertNotEquals(
                    "TOTAL_PASSED",
                    verdict.indication().name(),
                    () -> "byte " + position + " changed to " + changed[position]);
        }
    }

    @Test
    void it_can_be_played_again_on_the_same_ledger() throws Exception {
        Run again =
                dtl.run("demo", "--json", "--ephemeral-ports", "--lang", "en").exits(0);
        assertTrue(again.err().contains("has adopted the rule set CN-2026-01 in an earlier run"), again::err);
        assertFalse(again.err().contains("RuleSets:"), again::err);
        JsonObject second = again.json();
        assertEquals("TOTAL_PASSED", second.string("indication"));
        assertNotEquals(trade.string("contractId"), second.string("contractId"));
        assertEquals(
                "FULFILLED",
                record(REGULATOR, "/v1/contracts/" + second.string("contractId"))
                        .string("state"));
        assertEquals(
                List.of("RECORDED", "RECORDED", "RECORDED", "REFUSED"),
                usages(dtl.reader(REGULATOR), second.string("caseId")).stream()
                        .map(usage -> usage.string("outcome"))
                        .toList());
        try (Truth truth = Truth.about(dtl)) {
            truth.agreed();
        }
    }

    private static JsonObject record(String reader, String path) throws Exception {
        return (JsonObject) dtl.reader(reader).get(path, LIMIT).get("record");
    }

    private static List<JsonObject> usages(RestClient reader, String caseId) throws Exception {
        return Run.objects(reader.get("/v1/usages?limit=100", LIMIT), "items").stream()
                .map(item -> (JsonObject) item.get("record"))
                .filter(usage -> report(usage).string("caseId").equals(caseId))
                .sorted(Comparator.comparing(
                        usage -> ((JsonInteger) report(usage).get("seq")).value()))
                // Other tests may have added to them.
                .limit(STORY_USAGES)
                .toList();
    }

    private static JsonObject report(JsonObject usage) {
        return (JsonObject) usage.get("report");
    }

    private static String usageId(JsonObject usage) {
        return report(usage).string("usageId");
    }
}
