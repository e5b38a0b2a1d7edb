package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client makes of a gateway's answers, good, bad and broken. */
class RestTransportTest {
    private static final TestOrganisation ZHD = new TestOrganisation("ZHD");
    private static final KeyPair KEYS = TestOrganisation.keyPair();
    private static final LedgerIdentity TRADER = new LedgerIdentity("ZHD", ZHD.certificate("client", KEYS));
    private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.US_ASCII);
    private static final String ID = "ab".repeat(32);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<JsonObject> bodies = new ArrayList<>();
    private HttpServer server;
    private URI url;
    private RestTransport transport;

    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        transport = new RestTransport(RestClient.anonymous(url), attempt -> true);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_endorsed_transaction_comes_back_as_it_was_sent() throws LedgerException {
        answers.add(new Answer(200, "{\"transaction\":\"" + Base64.getEncoder().encodeToString(BYTES) + "\"}"));
        assertArrayEquals(BYTES, transport.endorse(BYTES, BYTES));
        assertEquals(List.of("POST /v1/transactions/endorse"), asked);
    }

    @Test
    void a_committed_transaction_has_its_block_and_result() throws LedgerException {
        answers.add(new Answer(200, "{\"status\":\"COMMITTED\",\"block\":\"7\",\"result\":{\"a\":1}}"));
        assertEquals(
                Optional.of(new CommitStatus(7, Optional.empty(), Optional.of("{\"a\":1}"))),
                transport.submit("trade", BYTES, BYTES));
    }

    @Test
    void an_open_outcome_is_asked_for_until_it_is_known() throws LedgerException {
        answers.add(new Answer(202, "{\"status\":\"PENDING\"}"));
        answers.add(new Answer(404, "{\"code\":\"NOT_FOUND\",\"detail\":\"unknown\"}"));
        answers.add(new Answer(200, "{\"status\":\"COMMITTED\",\"block\":\"9\"}"));
        assertEquals(
                Optional.of(new CommitStatus(9, Optional.empty(), Optional.empty())),
                transport.status("trade", ID, Duration.ofMinutes(1)));
        assertEquals(3, asked.size());
    }

    @Test
    void a_transaction_of_another_channel_is_not_on_this_one() throws LedgerException {
        answers.add(new Answer(200, "{\"status\":\"COMMITTED\",\"channel\":\"trade\",\"block\":\"9\"}"));
        assertEquals(Optional.empty(), transport.status("approval", ID, Duration.ZERO));
        answers.add(new Answer(200, "{\"status\":\"COMMITTED\",\"channel\":\"trade\",\"block\":\"9\"}"));
        assertEquals(
                Optional.of(new CommitStatus(9, Optional.empty(), Optional.empty())),
                transport.status("trade", ID, Duration.ZERO));
    }

    @Test
    void a_refusal_keeps_the_code_of_the_ledger() {
        answers.add(new Answer(
                403,
                "{\"code\":\"NOT_AUTHORISED\",\"detail\":\"not a party\",\"stage\":\"ENDORSE\",\"retryable\":false}"));
        LedgerException refused = assertThrows(LedgerException.class, () -> transport.endorse(BYTES, BYTES));
        assertEquals(
                new LedgerFailure("NOT_AUTHORISED", Stage.ENDORSE, "not a party", Retry.NO, List.of()),
                refused.failure());
    }

    @Test
    void a_conflict_in_the_block_asks_for_a_new_proposal() {
        answers.add(
                new Answer(
                        409,
                        "{\"code\":\"CHANGED_MEANWHILE\",\"detail\":\"read too early\",\"stage\":\"COMMIT\",\"retryable\":true}"));
        LedgerException conflict = assertThrows(LedgerException.class, () -> transport.submit("trade", BYTES, BYTES));
        assertEquals(
                new LedgerFailure("CHANGED_MEANWHILE", Stage.COMMIT, "read too early", Retry.NEW_PROPOSAL, List.of()),
                conflict.failure());
    }

    @Test
    void an_answer_in_another_form_leaves_a_submission_open() {
        answers.add(new Answer(200, "[]"));
        assertOpen();
        answers.add(new Answer(200, "{\"block\":7}"));
        assertOpen();
        answers.add(new Answer(200, "{\"block\":\"seven\"}"));
        assertOpen();
    }

    @Test
    void a_gateway_that_is_down_leaves_a_submission_open_and_an_endorsement_free_to_go_elsewhere() {
        server.stop(0);
        assertOpen();
        LedgerException down = assertThrows(LedgerException.class, () -> transport.endorse(BYTES, BYTES));
        assertEquals(Retry.SAME_BYTES, down.failure().retry());
    }

    @Test
    void reading_signs_in_with_the_challenge_and_its_purpose() throws LedgerException {
        answers.add(new Answer(401, "{\"code\":\"SESSION_REQUIRED\",\"detail\":\"sign in\"}"));
        answers.add(new Answer(200, "{\"challenge\":\"" + Base64.getEncoder().encodeToString(BYTES) + "\"}"));
        answers.add(new Answer(200, "{\"token\":\"t0\"}"));
        answers.add(new Answer(200, "{\"record\":{}}"));
        List<String> signed = new ArrayList<>();
        TransactionSigner noting = digest -> {
            signed.add(Base64.getEncoder().encodeToString(digest));
            return TransactionSigner.of(KEYS.getPrivate()).sign(digest);
        };
        RestClient.signedIn(url, TRADER, noting).get("/v1/contracts/CT", Duration.ofSeconds(5));
        byte[] expected = Digests.sha256("dtl-sign-in\n".getBytes(StandardCharsets.US_ASCII), BYTES);
        assertEquals(List.of(Base64.getEncoder().encodeToString(expected)), signed);
        assertEquals(
                List.of(
                        "GET /v1/contracts/CT",
                        "POST /v1/sessions/challenges",
                        "POST /v1/sessions",
                        "GET /v1/contracts/CT Bearer t0"),
                asked);
        assertEquals("ZHD", bodies.get(0).string("mspId"));
    }

    private void assertOpen() {
        LedgerException open = assertThrows(LedgerException.class, () -> transport.submit("trade", BYTES, BYTES));
        assertEquals(Retry.ASK_STATUS, open.failure().retry());
        assertEquals("OUTCOME_UNKNOWN", open.failure().code());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorisation = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(value -> " " + value)
                .orElse("");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + authorisation);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            bodies.add(Json.parseObject(body));
        }
        Answer answer = answers.remove();
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
