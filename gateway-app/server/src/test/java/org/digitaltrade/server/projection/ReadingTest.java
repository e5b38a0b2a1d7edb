package org.digitaltrade.server.projection;

import static org.digitaltrade.server.Samples.CASE_ID;
import static org.digitaltrade.server.Samples.HAIDIAN_TRADER;
import static org.digitaltrade.server.Samples.PARTNER_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.trade.TokenStatus;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.server.Samples;
import org.digitaltrade.server.TestChain;
import org.digitaltrade.server.TestChain.Sent;
import org.digitaltrade.server.TestGateway;
import org.digitaltrade.server.ledger.BlockSink;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    @TempDir
    static Path folder;

    private static TestGateway gateway;
    private static Sent registered;
    private static Sent relayed;
    private static Sent conflicting;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.in(folder);
        TestChain chain = new TestChain(gateway.network(), "trade");
        registered = chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER));
        relayed = chain.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.ACTIVE, 4));
        conflicting = chain.sent("ZHD", "User1", Samples.registered(PARTNER_TRADER))
                .marked(TxValidationCode.MVCC_READ_CONFLICT);
        BlockSink sink = gateway.blocks("trade");
        sink.accept(chain.configuration("BJCAC", "BJCOM", "BJEIT", "ZHD", "PARTNER"));
        sink.accept(chain.block(
                registered, chain.sent("BJCOM", "Admin", Samples.registered(PartyId.uscc("91110105MA0DEM021R")))));
        sink.accept(chain.block(relayed, conflicting));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_record_comes_with_its_place_and_its_hash() throws Exception {
        byte[] json = LedgerTypes.canonical(Samples.registered(HAIDIAN_TRADER).applyTo(null));
        HttpResponse<String> answer = get("PARTNER", "/v1/parties/" + HAIDIAN_TRADER);
        assertEquals(
                "200 {\"channel\":\"trade\",\"key\":[\"uscc:91110108MA0DEM013A\"],\"record\":"
                        + new String(json, StandardCharsets.UTF_8) + ",\"sha256\":\"" + Digests.sha256Hex(json)
                        + "\",\"type\":\"PTY\",\"version\":{\"block\":\"1\",\"transaction\":0}}",
                TestGateway.text(answer));
        assertEquals("\"1:0\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals("3", answer.headers().firstValue("X-Ledger-Height").orElseThrow());
        assertEquals(
                "no-cache, private",
                answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void a_version_that_the_caller_has_is_not_sent_again() throws Exception {
        HttpResponse<String> answer = gateway.get(
                "/v1/parties/" + HAIDIAN_TRADER, "Authorization", bearer("PARTNER"), "If-None-Match", "\"1:0\"");
        assertEquals("304 ", TestGateway.text(answer));
    }

    @Test
    void a_history_names_each_event_and_its_transaction() throws Exception {
        assertEquals(
                "200 {\"channel\":\"trade\",\"events\":[{\"block\":\"1\",\"data\":{\"actor\":\"auth:BJCOM\",\"at\":"
                        + "\"2026-11-24T10:00:00Z\",\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":"
                        + "\"uscc:91110108MA0DEM013A\"},\"event\":\"PartyRegistered\",\"index\":0,\"transaction\":0,"
                        + "\"transactionId\":\"" + registered.id() + "\"}],\"height\":\"3\",\"key\":"
                        + "[\"uscc:91110108MA0DEM013A\"],\"type\":\"PTY\"}",
                TestGateway.text(get("PARTNER", "/v1/parties/" + HAIDIAN_TRADER + "/history")));
    }

    @Test
    void a_list_says_where_it_goes_on_until_it_ends() throws Exception {
        HttpResponse<String> first = get("ZHD", "/v1/parties?limit=1");
        assertEquals("[\"uscc:91110105MA0DEM021R\"]", keys(first));
        String link = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> second =
                get("ZHD", "/v1/parties" + link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        assertEquals("[\"uscc:91110108MA0DEM013A\"]", keys(second));
        assertEquals(Optional.empty(), second.headers().firstValue("Link"));
    }

    @Test
    void a_block_shows_what_the_caller_may_see_and_counts_the_rest() throws Exception {
        String block = get("PARTNER", "/v1/blocks/trade/2").body();
        assertTrue(block.contains("\"transactions\":2"));
        assertTrue(block.contains(relayed.id()));
        assertFalse(block.contains(conflicting.id()));
        assertTrue(get("ZHD", "/v1/blocks/trade/2").body().contains(conflicting.id()));
        assertTrue(get("BJCAC", "/v1/blocks/trade/2").body().contains(conflicting.id()));
    }

    @Test
    void the_details_of_a_transaction_are_for_those_who_may_see_it() throws Exception {
        String details =
                get("PARTNER", "/v1/transactions/" + relayed.id() + "/details").body();
        assertTrue(details.contains("\"event\":\"TokenRelayed\",\"index\":0,\"key\":[\"" + CASE_ID + "\"]"));
        String own = "/v1/transactions/" + conflicting.id() + "/details";
        assertEquals(404, get("PARTNER", own).statusCode());
        assertEquals(200, get("ZHD", own).statusCode());
    }

    @Test
    void the_bare_status_of_a_transaction_is_for_whoever_knows_its_id() throws Exception {
        assertEquals(
                "200 {\"block\":\"1\",\"channel\":\"trade\",\"status\":\"COMMITTED\",\"transactionId\":\""
                        + registered.id() + "\"}",
                TestGateway.text(gateway.get("/v1/transactions/" + registered.id())));
        assertEquals(
                "200 {\"block\":\"2\",\"channel\":\"trade\",\"code\":\"CHANGED_MEANWHILE\",\"status\":\"INVALID\",\"transactionId\":\""
                        + conflicting.id() + "\"}",
                TestGateway.text(gateway.get("/v1/transactions/" + conflicting.id())));
        assertEquals(404, gateway.get("/v1/transactions/" + "0".repeat(64)).statusCode());
    }

    @Test
    void another_channel_than_the_record_s_own_is_refused() throws Exception {
        assertEquals(400, get("BJCAC", "/v1/contracts?channel=approval").statusCode());
    }

    private static String keys(HttpResponse<String> list) {
        JsonArray items = (JsonArray) TestGateway.json(list).get("items");
        return Json.write(((JsonObject) items.elements().get(0)).get("key"));
    }

    private static HttpResponse<String> get(String mspId, String path) throws Exception {
        return gateway.get(path, "Authorization", bearer(mspId));
    }

    private static String bearer(String mspId) throws Exception {
        return "Bearer " + gateway.token(mspId, "User1");
    }
}
