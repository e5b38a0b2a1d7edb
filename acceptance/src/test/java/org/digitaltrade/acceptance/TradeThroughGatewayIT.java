package org.digitaltrade.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.demo.Cast;
import org.digitaltrade.cli.demo.Chapter;
import org.digitaltrade.cli.demo.Event;
import org.digitaltrade.cli.demo.GatewayTokenWatch;
import org.digitaltrade.cli.demo.Narrator;
import org.digitaltrade.cli.demo.Trade;
import org.digitaltrade.cli.demo.TradeStory;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole trade written through REST alone, with the gateway's own relay; then what each member reads of it. */
@Timeout(240)
class TradeThroughGatewayIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Where the gateway shows records of a type, and which class of the chaincode shows them. */
    private static final Map<String, String> COLLECTIONS = Map.of(
            "contracts", "TradeContracts",
            "tokens", "TradeContracts",
            "transfers", "DataTransfers",
            "usages", "DataTransfers",
            "meters", "DataTransfers",
            "rule-sets", "RuleSets",
            "calendars", "RuleSets",
            "attestations", "Attestations",
            "trust-lists", "TrustLists",
            "agreements", "TrustLists");

    private static final List<String> ON_BOTH_CHANNELS = List.of("attestations", "trust-lists", "agreements");
    private static final List<String> ON_TRADE = List.of("contracts", "tokens");

    @TempDir
    static Path folder;

    private static RunningGateway gateway;
    private static Trade trade;

    @BeforeAll
    static void play() throws Exception {
        gateway = RunningGateway.in(folder);
        Cast cast = new Cast(
                gateway.writer("ZHD", "User1"),
                gateway.writer("PARTNER", "User1"),
                gateway.writer("BJCAC", "Admin"),
                gateway.writer("BJCOM", "Admin"),
                gateway.writer("BJEIT", "Admin"));
        trade = new TradeStory(cast, new Silence(), new GatewayTokenWatch(gateway.reader("BJCAC", "Admin")))
                .play(folder.resolve("documents"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void the_projection_equals_the_world_state() throws Exception {
        Map<String, String> projected = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        try (Member auditor = gateway.member("User1@BJCAC")) {
            for (String collection : COLLECTIONS.keySet()) {
                for (JsonObject item : items("BJCAC", collection)) {
                    projected.put(name(item), item.string("sha256"));
                    held.put(name(item), heldByPeers(auditor, COLLECTIONS.get(collection), item));
                }
            }
        }
        assertEquals(held, projected);
        assertTrue(projected.size() > COLLECTIONS.size(), projected.toString());
    }

    @Test
    void rebuilt_from_block_0_everything_is_the_same() throws Exception {
        Map<String, List<JsonObject>> before = everything();
        gateway.forgetProjection();
        assertEquals(before, everything());
    }

    @Test
    void each_member_sees_its_part() throws Exception {
        assertEquals(List.of("contracts 1", "transfers 1", "usages 4"), seenBy("ZHD", "User1"));
        assertEquals(List.of("contracts 1", "transfers 1", "usages 4"), seenBy("ZHD", "Admin"));
        assertEquals(List.of("contracts 1", "transfers 1", "usages 4"), seenBy("BJEIT", "User1"));
        assertEquals(List.of("contracts 1", "transfers 0", "usages 0"), seenBy("PARTNER", "User1"));
        assertEquals(List.of("contracts 0", "transfers 0", "usages 0"), seenBy("PARTNER", "Admin"));
        assertEquals(List.of("contracts 0", "transfers 0", "usages 0"), seenBy("ZCY", "User1"));
        assertEquals(List.of("contracts 0", "transfers 0", "usages 0"), seenBy("ZCY", "Admin"));
    }

    @Test
    void both_parties_read_the_contract_and_the_signatures_on_it() throws Exception {
        for (String party : List.of("ZHD", "PARTNER")) {
            JsonObject contract = gateway.reader(party, "User1").get("/v1/contracts/" + trade.contractId(), LIMIT);
            assertEquals("FULFILLED", ((JsonObject) contract.get("record")).string("state"), party);
            long readable = 0;
            for (JsonObject attestation : items(party, "attestations")) {
                readable += attestation.string("channel").equals("trade") ? 1 : 0;
            }
            assertEquals(2, readable, party);
        }
    }

    private static String heldByPeers(Member reader, String contractClass, JsonObject item) throws Exception {
        RecordType type = RecordType.ofCode(item.string("type")).orElseThrow();
        return reader.find(item.string("channel"), contractClass, type, key(item))
                .map(record -> Digests.sha256Hex(LedgerTypes.canonical(record)))
                .orElse("absent");
    }

    private static String name(JsonObject item) {
        return item.string("channel") + " " + item.string("type") + " " + String.join("~", key(item));
    }

    private static List<String> seenBy(String mspId, String user) throws Exception {
        RestClient reader = gateway.reader(mspId, user);
        List<String> seen = new ArrayList<>();
        for (String collection : List.of("contracts", "transfers", "usages")) {
            JsonArray items = (JsonArray)
                    reader.get("/v1/" + collection + "?limit=100", LIMIT).get("items");
            seen.add(collection + " " + items.elements().size());
        }
        return seen;
    }

    private static Map<String, List<JsonObject>> everything() throws Exception {
        Map<String, List<JsonObject>> all = new TreeMap<>();
        for (String collection : COLLECTIONS.keySet()) {
            all.put(collection, items("BJCAC", collection));
        }
        return all;
    }

    private static List<JsonObject> items(String mspId, String collection) throws IOException, LedgerException {
        List<JsonObject> items = new ArrayList<>();
        for (String channel : channels(collection)) {
            JsonObject page =
                    gateway.reader(mspId, "User1").get("/v1/" + collection + "?limit=100&channel=" + channel, LIMIT);
            ((JsonArray) page.get("items")).elements().forEach(item -> items.add((JsonObject) item));
        }
        return items;
    }

    private static List<String> channels(String collection) {
        if (ON_BOTH_CHANNELS.contains(collection)) {
            return List.of("trade", "approval");
        }
        return List.of(ON_TRADE.contains(collection) ? "trade" : "approval");
    }

    private static String[] key(JsonObject item) {
        return ((JsonArray) item.get("key"))
                .elements().stream().map(part -> ((JsonString) part).value()).toArray(String[]::new);
    }

    private static final class Silence implements Narrator {
        @Override
        public void begins(Chapter chapter) {}

        @Override
        public void tells(Event event, Object... details) {}

        @Override
        public void records(Event event, Outcome outcome, Object... details) {}
    }
}
