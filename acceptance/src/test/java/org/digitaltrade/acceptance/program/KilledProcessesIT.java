package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.Outcome.Status;
import org.digitaltrade.client.Review;
import org.digitaltrade.client.SignedTransaction;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Network and gateway are killed where it hurts, and started again with {@code dtl up}: everything acknowledged is there,
 * nothing counts twice, and the projection is the world state. The ledger has a whole trade on it, so that every type of
 * record is compared.
 */
@ExtendWith(Stage.Builder.class)
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class KilledProcessesIT {
    private static final String OFFICER = "Admin@BJCOM";
    private static final String TRADER = "User1@ZHD";
    /** Takes a gateway that has just started about a second, enough to be killed in between. */
    private static final int BACKLOG = 80;

    private static final Pattern FROM_BLOCK = Pattern.compile("channel trade: following the .* from block (\\d+)");

    /** What the ledger has said to be in a block, by transaction. */
    private static final Map<String, Long> ACKNOWLEDGED = new TreeMap<>();

    private static Program dtl;
    private static String caseId = "";
    private static int registered;

    @BeforeAll
    static void look() {
        dtl = Stage.program();
        caseId = Stage.trade().string("caseId");
    }

    /** So that what one test leaves in pieces does not fail the others. */
    @AfterEach
    void up() throws Exception {
        dtl.run("up", "--ephemeral-ports").exits(0);
    }

    @Test
    void what_was_endorsed_or_submitted_when_the_network_was_killed_counts_once() throws Exception {
        List<SignedTransaction> open = new ArrayList<>();
        Usages.Count before;
        ActorWithKey officer = dtl.actor(OFFICER);
        ConnectionProfile.Peer peer =
                ConnectionProfile.read(dtl.home().connection()).peer("BJCOM").orElseThrow();
        try (LedgerClient client = dtl.client(OFFICER);
                LedgerClient trader = dtl.client(TRADER);
                LedgerClient byPeers = dtl.clientOfPeers(OFFICER);
                Truth truth = Truth.about(dtl);
                DirectTransport direct = new DirectTransport(peer, officer.identity(), officer.signer())) {
            before = Usages.count(truth, caseId);
            acknowledge(trader.submit(Usages.next(truth, caseId), Review.NONE));
            for (String channel : List.of("trade", "approval", "trade", "approval")) {
                open.add(endorsed(client, officer, Parties.registration(channel, ++registered)));
            }
            open.add(endorsed(trader, Usages.next(truth, caseId)));
            SignedTransaction unsent = endorsed(client, officer, Parties.registration("trade", ++registered));
            for (SignedTransaction transaction : open) {
                outbox().keep(transaction);
            }
            ProcessHandle network = dtl.process("network").orElseThrow();
            for (SignedTransaction transaction : open) {
                // Returns when the orderers have taken it, and does not wait for its block.
                direct.submit(
                        transaction.channel(), decoded(transaction.transaction()), decoded(transaction.signature()));
            }
            Program.kill(network);
            assertNetworkIsGone();
            Outcome outcome = byPeers.send(unsent);
            assertEquals(Status.UNKNOWN, outcome.status(), outcome::toString);
            open.add(unsent);
        }
        assertEquals(open.size(), outbox().open().size());

        upAgain();
        Replays replays = Replays.of(dtl.home());
        long survived = open.stream()
                .filter(transaction ->
                        !replays.places(transaction.transactionId()).isEmpty())
                .count();
        System.out.println(
                survived + " of " + open.size() + " transactions were in a block when the network was killed");
        Map<String, String> committed = new TreeMap<>();
        open.forEach(transaction -> committed.put(transaction.transactionId(), "COMMITTED"));
        assertEquals(committed, resume());
        assertCountsOnce(open);
        try (Truth truth = Truth.about(dtl)) {
            assertEquals(before.plus(2), Usages.count(truth, caseId));
        }
    }

    @Test
    void clients_go_on_without_a_killed_gateway_and_it_goes_on_where_it_was() throws Exception {
        SignedTransaction usage;
        try (LedgerClient trader = dtl.client(TRADER);
                Truth truth = Truth.about(dtl)) {
            usage = endorsed(trader, Usages.next(truth, caseId));
            dtl.kill("gateway");
            acknowledge(trader.send(usage));
        }
        assertEquals(List.of(), outbox().open());
        try (LedgerClient officer = dtl.clientOfPeers(OFFICER)) {
            for (int number = 0; number < BACKLOG; number++) {
                acknowledge(officer.submit(Parties.registration("trade", ++registered), Review.NONE));
            }
        }
        Path database = dtl.home().gateway().resolve("projection.mv.db");
        List<Long> positions = new ArrayList<>();
        for (int kills = 0; kills < 2; kills++) {
            ProcessHandle before = dtl.process("gateway").orElse(ProcessHandle.current());
            Program.Started up = dtl.start("up", "--ephemeral-ports", "--json");
            Program.await(
                    "the gateway projects",
                    () -> dtl.process("gateway")
                                    .filter(gateway -> !gateway.equals(before))
                                    .isPresent()
                            && position().isPresent());
            positions.add(position().orElseThrow());
            // Its file grows with the blocks that it has taken.
            long size = Files.size(database);
            Program.await("the projection grows", () -> Files.size(database) > size);
            dtl.kill("gateway");
            Run ended = up.finish();
            // A fast machine has projected everything by then.
            assertTrue(ended.exit() == 4 || ended.exit() == 0, ended::toString);
        }
        dtl.run("up", "--ephemeral-ports").exits(0);
        positions.add(position().orElseThrow());
        long height = Replay.of(dtl.home(), "trade").height();
        System.out.println("projecting began from the blocks " + positions + " of " + height);
        assertEquals(positions.stream().sorted().toList(), positions);
        assertTrue(positions.get(0) < height, "there was something to project");
        assertCountsOnce(List.of(usage));
    }

    /** The first block that the gateway asked for since it was started. */
    private static Optional<Long> position() throws Exception {
        Matcher matcher = FROM_BLOCK.matcher(dtl.log("gateway"));
        return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    /** Status, commands and gateway say so, and none of them that it is a fault of the program. */
    private static void assertNetworkIsGone() throws Exception {
        JsonObject status = dtl.run("status", "--json").exits(4).json();
        assertEquals(
                List.of("network false false", "gateway true true"),
                Run.objects(status, "parts").stream()
                        .map(part -> part.string("name") + " " + Json.write(part.get("running")) + " "
                                + Json.write(part.get("answers")))
                        .toList());
        Run asked = dtl.run("proof", caseId, "--out", "unused", "--json").exits(4);
        assertEquals("4 NETWORK_UNREACHABLE", asked.verdict());
        assertTrue(asked.failure().string("detail").contains("peer of BJCAC at 127.0.0.1:"), asked::toString);
        assertTrue(
                asked.failure()
                        .string("cure")
                        .contains("dtl --home " + dtl.home().root() + " up"),
                asked::toString);
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(
                        Json.parseObject(Files.readAllBytes(dtl.home().gatewayAddress()))
                                        .string("url") + "/health/ready"))
                .build();
        Program.await("the gateway knows that the peers are gone", () -> {
            HttpResponse<String> answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
            assertFalse(answer.body().contains("INTERNAL_ERROR"), answer::body);
            return answer.statusCode() == 503 && answer.body().contains("NETWORK_UNREACHABLE");
        });
    }

    private static void upAgain() throws Exception {
        Run up = dtl.run("up", "--ephemeral-ports").exits(0);
        assertTrue(up.err().contains("had ended without dtl down, started again"), up::toString);
    }

    /** Takes up what was left open, as a person does it, and returns how each ended. */
    private static Map<String, String> resume() throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonObject outcome :
                Run.objects(dtl.run("tx", "status", "--json").exits(0).json(), "resumed")) {
            outcomes.put(outcome.string("transactionId"), outcome.string("status"));
            ACKNOWLEDGED.put(outcome.string("transactionId"), ((JsonInteger) outcome.get("block")).value());
        }
        assertEquals(List.of(), outbox().open());
        return outcomes;
    }

    /** All accounts agree; everything acknowledged is where it was; the same bytes sent again change nothing. */
    private static void assertCountsOnce(List<SignedTransaction> transactions) throws Exception {
        try (Truth truth = Truth.about(dtl);
                LedgerClient courier = dtl.client(OFFICER)) {
            Replays before = truth.agreed();
            Map<String, Long> found = new TreeMap<>();
            for (String id : ACKNOWLEDGED.keySet()) {
                before.places(id).stream()
                        .filter(place -> place.code() == TxValidationCode.VALID)
                        .forEach(place -> found.put(id, place.block()));
            }
            assertEquals(ACKNOWLEDGED, found);
            for (SignedTransaction transaction : transactions) {
                Outcome again = courier.send(transaction);
                assertEquals(
                        Optional.ofNullable(ACKNOWLEDGED.get(transaction.transactionId())),
                        again.status() == Status.COMMITTED ? again.block() : Optional.empty(),
                        again::toString);
                for (JsonObject event : historyOf(truth, transaction)) {
                    assertEquals(transaction.transactionId(), event.string("transactionId"));
                }
            }
            Replays after = Replays.of(dtl.home());
            assertEquals(before.approval().state(), after.approval().state());
            assertEquals(before.trade().state(), after.trade().state());
        }
    }

    /** The events on the record that a registration makes; none for another transaction. */
    private static List<JsonObject> historyOf(Truth truth, SignedTransaction transaction) throws Exception {
        String result = transaction.result().orElseThrow();
        Matcher party = Pattern.compile("\"partyId\":\"(lei:[^\"]+)\"").matcher(result);
        if (!party.find() || !result.contains("\"kind\":\"ENTERPRISE\"")) {
            return List.of();
        }
        List<JsonObject> events = truth.history(transaction.channel(), RecordType.PARTY, party.group(1));
        assertEquals(1, events.size());
        return events;
    }

    private static void acknowledge(Outcome outcome) {
        assertEquals(Status.COMMITTED, outcome.status(), outcome::toString);
        ACKNOWLEDGED.put(outcome.transactionId(), outcome.block().orElseThrow());
    }

    private static SignedTransaction endorsed(LedgerClient client, Intent intent) throws Exception {
        return endorsed(client, dtl.actor(TRADER), intent);
    }

    private static SignedTransaction endorsed(LedgerClient client, ActorWithKey actor, Intent intent) throws Exception {
        return SignedTransaction.of(client.endorse(client.propose(intent)), actor.signer());
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static Outbox outbox() {
        return new Outbox(dtl.home().outbox());
    }
}
