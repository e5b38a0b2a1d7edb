package org.digitaltrade.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.Outcome.Status;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.client.Review;
import org.digitaltrade.client.SignedTransaction;
import org.digitaltrade.client.Stage;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class GatewayIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String HAIDIAN = "uscc:91110108MA0DEM013A";
    private static final String CHAOYANG = "uscc:91110105MA0DEM021R";
    private static final String DAXING = "uscc:91110115MA0DEM03X1";

    @TempDir
    static Path folder;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.in(folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void what_a_party_writes_is_what_others_read_at_once_and_once_only() throws Exception {
        Outcome written = submit("trade", HAIDIAN);
        assertEquals(Status.COMMITTED, written.status(), written.toString());
        JsonObject read = gateway.reader("PARTNER", "User1").get("/v1/parties/" + HAIDIAN, LIMIT);
        assertEquals(written.result().orElseThrow(), Json.write(read.get("record")));
        assertEquals(written.block().orElseThrow().toString(), ((JsonObject) read.get("version")).string("block"));
        Outcome again = submit("trade", HAIDIAN);
        assertEquals(Status.REJECTED, again.status());
        assertEquals(Optional.of("EXISTS"), again.code());
    }

    @Test
    void the_same_signed_bytes_count_once_however_often_they_are_sent() throws Exception {
        LedgerClient writer = gateway.writer("BJCOM", "Admin");
        CheckedTransaction endorsed = writer.endorse(writer.propose(register("trade", CHAOYANG)));
        SignedTransaction signed = SignedTransaction.of(endorsed, gateway.signer("BJCOM", "Admin"));
        Outcome first = writer.send(signed);
        Outcome second = writer.send(signed);
        assertEquals(Status.COMMITTED, first.status(), first.toString());
        assertEquals(first, second);
        gateway.restart();
        assertEquals(first, gateway.writer("BJCOM", "Admin").send(signed));
        JsonObject history = gateway.reader("BJCAC", "User1").get("/v1/parties/" + CHAOYANG + "/history", LIMIT);
        assertEquals(1, ((JsonArray) history.get("events")).elements().size());
    }

    @Test
    void a_browser_writes_with_two_signatures_over_digests() throws Exception {
        RestClient rest = gateway.reader("BJCOM", "Admin");
        TransactionSigner signer = gateway.signer("BJCOM", "Admin");
        JsonObject prepared = rest.post(
                Stage.PREPARE,
                "/v1/transactions/prepare",
                Json.parseObject(("{\"channel\":\"approval\",\"contract\":\"Parties\",\"function\":\"register\","
                                + "\"input\":" + input(HAIDIAN) + ",\"mspId\":\"BJCOM\",\"certificate\":\""
                                + certificate("BJCOM", "Admin") + "\"}")
                        .getBytes(StandardCharsets.UTF_8)),
                LIMIT);
        JsonObject endorsed =
                rest.post(Stage.ENDORSE, "/v1/transactions/endorse", signed("proposal", prepared, signer), LIMIT);
        JsonObject committed =
                rest.post(Stage.SUBMIT, "/v1/transactions/submit", signed("transaction", endorsed, signer), LIMIT);
        assertEquals("COMMITTED", committed.string("status"));
        JsonObject status = rest.get("/v1/transactions/" + prepared.string("transactionId"), LIMIT);
        assertEquals(committed.string("block"), status.string("block"));
    }

    @Test
    void a_signature_of_another_key_is_refused_before_a_peer_is_asked() throws Exception {
        RestClient rest = gateway.reader("BJCOM", "Admin");
        LedgerClient writer = gateway.writer("BJCOM", "Admin");
        String proposal = Base64.getEncoder()
                .encodeToString(writer.propose(register("trade", DAXING)).bytes());
        JsonObject request = JsonObject.of(Map.of(
                "proposal",
                new JsonString(proposal),
                "signature",
                new JsonString(Base64.getEncoder()
                        .encodeToString(gateway.signer("ZHD", "User1").sign(new byte[32])))));
        LedgerException refused = assertThrows(
                LedgerException.class, () -> rest.post(Stage.ENDORSE, "/v1/transactions/endorse", request, LIMIT));
        assertEquals("SIGNATURE_INVALID", refused.failure().code());
    }

    @Test
    void the_partner_sees_nothing_of_the_approval_channel() throws Exception {
        submit("approval", DAXING);
        RestClient partner = gateway.reader("PARTNER", "User1");
        RestClient auditor = gateway.reader("BJEIT", "User1");
        String party = "/v1/parties/" + DAXING;
        assertEquals("approval", auditor.get(party + "?channel=approval", LIMIT).string("channel"));
        assertNotFound(partner, party + "?channel=approval");
        assertNotFound(partner, party + "/history?channel=approval");
        assertNotFound(partner, "/v1/blocks/approval/0");
        assertEquals("0", auditor.get("/v1/blocks/approval/0", LIMIT).string("number"));
        JsonObject list = partner.get("/v1/parties?channel=approval", LIMIT);
        assertEquals(new JsonArray(List.of()), list.get("items"));
    }

    @Test
    void a_projection_that_was_lost_is_rebuilt_from_block_0() throws Exception {
        submit("trade", DAXING);
        JsonObject before = gateway.reader("BJCAC", "User1").get("/v1/parties?channel=trade", LIMIT);
        gateway.forgetProjection();
        assertEquals(before, gateway.reader("BJCAC", "User1").get("/v1/parties?channel=trade", LIMIT));
    }

    @Test
    void the_status_tells_that_all_channels_are_live() throws Exception {
        JsonObject status = RestClient.anonymous(gateway.address()).get("/v1/status", LIMIT);
        assertTrue(Json.write(status).contains("\"ready\":true"), Json.write(status));
    }

    private static Outcome submit(String channel, String party) throws Exception {
        return gateway.writer("BJCOM", "Admin").submit(register(channel, party), Review.NONE);
    }

    private static Intent register(String channel, String party) {
        return Intent.of(channel, "Parties", "register", input(party).getBytes(StandardCharsets.UTF_8));
    }

    private static String input(String party) {
        return "{\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":\"" + party + "\"}";
    }

    private static JsonObject signed(String name, JsonObject answer, TransactionSigner signer) {
        byte[] digest = Base64.getDecoder().decode(answer.string("digest"));
        return JsonObject.of(Map.of(
                name,
                answer.get(name),
                "signature",
                new JsonString(Base64.getEncoder().encodeToString(signer.sign(digest)))));
    }

    private static String certificate(String mspId, String name) throws IOException, CertificateEncodingException {
        return Base64.getEncoder()
                .encodeToString(gateway.identity(mspId, name).certificate().getEncoded());
    }

    private static void assertNotFound(RestClient reader, String path) {
        LedgerFailure failure = assertThrows(LedgerException.class, () -> reader.get(path, LIMIT))
                .failure();
        assertEquals("NOT_FOUND", failure.code());
    }
}
