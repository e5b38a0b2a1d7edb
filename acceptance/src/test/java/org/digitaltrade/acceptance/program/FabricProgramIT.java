package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.acceptance.RealFabric;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.Review;
import org.digitaltrade.client.SignedTransaction;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code dtl up --fabric native} and what follows it, as a person does it. */
@ExtendWith(RealFabric.class)
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class FabricProgramIT {
    private static final int NODES = 18;

    @TempDir
    static Path folder;

    private static Program dtl;

    @BeforeAll
    static void start() throws Exception {
        dtl = Program.in(folder.resolve("home"));
        dtl.run("up", "--fabric", "native", "--ephemeral-ports", "--json").exits(0);
    }

    @AfterAll
    static void stop() throws Exception {
        dtl.end();
    }

    @Test
    void the_demonstration_passes_and_survives_down_and_up() throws Exception {
        JsonObject trade =
                dtl.run("demo", "--json", "--ephemeral-ports").exits(0).json();
        assertEquals("TOTAL_PASSED", trade.string("indication"));
        Set<String> before = heights();
        assertEquals(1, before.size(), () -> "one height for all nodes of a channel: " + before);

        dtl.run("down").exits(0);
        JsonObject down = dtl.run("status", "--json").exits(4).json();
        assertEquals(new JsonBoolean(false), down.get("running"));
        dtl.run("up", "--ephemeral-ports", "--json").exits(0);

        assertEquals(before, heights());
        dtl.run("show", trade.string("contractId")).exits(0);
        try (Truth truth = Truth.about(dtl)) {
            truth.agreed();
        }
    }

    @Test
    void a_second_up_changes_nothing_and_another_kind_is_refused() throws Exception {
        List<Long> processes = processes();
        assertEquals(NODES, processes.size());
        dtl.run("up", "--fabric", "native", "--json").exits(0);
        assertEquals(processes, processes());
        assertEquals(
                "2 OTHER_NETWORK",
                dtl.run("up", "--fabric", "native", "--raft", "--json").verdict());
        assertEquals(processes, processes());
    }

    @Test
    void a_node_that_was_killed_is_started_again_by_up() throws Exception {
        JsonObject victim = node("peer-bjeit");
        Program.kill(ProcessHandle.of(((JsonInteger) victim.get("pid")).value()).orElseThrow());
        assertEquals(new JsonBoolean(false), node("peer-bjeit").get("running"));
        try (LedgerClient client = dtl.client("Admin@ZCY")) {
            Outcome outcome = client.submit(Parties.registration("trade", 77), Review.NONE);
            assertEquals(Outcome.Status.COMMITTED, outcome.status(), outcome.toString());
        }
        dtl.run("up", "--json").exits(0);
        assertEquals(new JsonBoolean(true), node("peer-bjeit").get("running"));
        assertTrue(dtl.run("logs", "peer-bjeit").exits(0).out().length() > 0
                || Files.exists(dtl.home().network().resolve("logs/peer-bjeit.log")));
    }

    @Test
    void when_the_own_organisations_chaincode_is_down_another_peer_endorses() throws Exception {
        Program.kill(ProcessHandle.of(((JsonInteger) node("chaincode-bjcom").get("pid")).value())
                .orElseThrow());
        try (LedgerClient client = dtl.clientOfPeers("Admin@BJCOM")) {
            Outcome outcome = client.submit(Parties.registration("trade", 78), Review.NONE);
            assertEquals(Outcome.Status.COMMITTED, outcome.status(), outcome.toString());
        }
        dtl.run("up", "--json").exits(0);
    }

    @Test
    void a_proposal_that_is_on_the_ledger_is_recognised_however_long_the_peers_answer_is() throws Exception {
        try (LedgerClient client = dtl.clientOfPeers("Admin@BJEIT")) {
            CheckedProposal proposal = client.propose(Parties.registration("trade", 79));
            byte[] signature = dtl.actor("Admin@BJEIT").signer().sign(proposal.digest());
            CheckedTransaction transaction = client.endorse(proposal, signature);
            Outcome outcome = client.send(
                    SignedTransaction.of(transaction, dtl.actor("Admin@BJEIT").signer()));
            assertEquals(Outcome.Status.COMMITTED, outcome.status(), outcome.toString());
            // Each endorser quotes the whole certificate in the trailer; the library's own limit for it is 8 kB.
            LedgerException again = assertThrows(LedgerException.class, () -> client.endorse(proposal, signature));
            assertEquals("ALREADY_RECORDED", again.failure().code());
        }
    }

    @Test
    void names_that_do_not_exist_do_not_pass_for_an_outage() throws Exception {
        try (LedgerClient client = dtl.clientOfPeers("Admin@ZHD")) {
            byte[] question = "{\"key\":[\"auth:BJCAC\"],\"type\":\"PTY\"}".getBytes(StandardCharsets.UTF_8);
            for (Intent wrong : List.of(
                    Intent.of("nowhere", "Parties", "view", question),
                    new Intent("trade", "nothing", "view", List.of(), Map.of(), List.of()))) {
                LedgerException failed = assertThrows(
                        LedgerException.class, () -> client.endorse(client.propose(wrong)), wrong.toString());
                assertEquals("NOT_FOUND", failed.failure().code(), failed.toString());
            }
        }
    }

    private static Set<String> heights() throws Exception {
        Set<String> heights = new TreeSet<>();
        for (JsonObject node : nodes()) {
            node.find("heights").ifPresent(known -> heights.add(trade((JsonObject) known)));
        }
        return heights;
    }

    private static String trade(JsonObject heights) {
        return "trade " + ((JsonInteger) heights.get("trade")).value();
    }

    private static List<Long> processes() throws Exception {
        List<Long> processes = new ArrayList<>();
        nodes().forEach(node -> processes.add(((JsonInteger) node.get("pid")).value()));
        return processes;
    }

    private static JsonObject node(String name) throws Exception {
        return nodes().stream()
                .filter(node -> node.string("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> nodes() throws Exception {
        return Run.objects(dtl.run("status", "--json").json(), "nodes");
    }
}
