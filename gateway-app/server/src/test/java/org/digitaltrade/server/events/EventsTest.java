package org.digitaltrade.server.events;

import static org.digitaltrade.server.Samples.CASE_ID;
import static org.digitaltrade.server.Samples.HAIDIAN_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.trade.TokenStatus;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.Samples;
import org.digitaltrade.server.TestChain;
import org.digitaltrade.server.TestGateway;
import org.digitaltrade.server.ledger.BlockSink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EventsTest {
    @TempDir
    static Path folder;

    private static TestGateway gateway;
    private static TestChain chain;
    private static BlockSink sink;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.in(folder);
        chain = new TestChain(gateway.network(), "trade");
        sink = gateway.blocks("trade");
        sink.accept(chain.configuration("BJCAC", "BJCOM", "BJEIT", "ZHD", "PARTNER"));
        sink.accept(chain.block(
                chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER)),
                chain.sent("BJCOM", "Admin", Samples.registered(PartyId.uscc("91110105MA0DEM021R")))));
        sink.accept(chain.block(chain.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.ACTIVE, 4))));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void pages_go_on_where_the_last_one_ended() throws Exception {
        JsonObject first = page("limit=2");
        assertEquals(
                List.of("1.0.0 PartyRegistered", "1.1.0 PartyRegistered"),
                events(first).subList(0, 2));
        JsonObject second = page("limit=1&after=" + first.string("last"));
        assertEquals(List.of("2.0.0 TokenRelayed"), events(second));
        assertEquals(
                CASE_ID,
                ((JsonObject) ((JsonArray) second.get("events")).elements().get(0))
                        .get("key")
                        .toString()
                        .replaceAll(".*(TC-[A-Z0-9a-f-]*).*", "$1"));
        JsonObject end = page("after=99.0.0");
        assertEquals(List.of(), events(end));
        assertEquals("99.0.0", end.string("last"));
    }

    @Test
    void a_wrong_place_or_channel_is_refused() throws Exception {
        for (String query : List.of("after=nonsense", "after=1.2", "channel=none", "limit=0", "limit=101")) {
            HttpResponse<String> answer = get("/v1/events?" + query);
            assertEquals(
                    "400 MALFORMED",
                    answer.statusCode() + " " + TestGateway.json(answer).string("code"),
                    query);
        }
        assertEquals(401, gateway.get("/v1/events").statusCode());
        assertEquals(
                401, gateway.get("/v1/events", "Accept", "text/event-stream").statusCode());
    }

    @Test
    void a_stream_tells_what_happens_and_takes_up_after_the_last_event_that_its_reader_has() throws Exception {
        try (BufferedReader stream = stream("1.0.0")) {
            assertEquals(List.of("1.1.0", "2.0.0"), ids(stream, 2));
            // While it is open.
            sink.accept(
                    chain.block(chain.sent("BJCOM", "Admin", Samples.registered(PartyId.uscc("91110115MA0DEM03X1")))));
            assertEquals(List.of("3.0.0"), ids(stream, 1));
        }
    }

    private static List<String> ids(BufferedReader stream, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            String line = stream.readLine();
            assertTrue(line != null, "the stream has ended");
            if (line.startsWith("id:")) {
                ids.add(line.substring("id:".length()));
            }
        }
        return ids;
    }

    private static BufferedReader stream(String last) throws Exception {
        HttpRequest request = gateway.request(
                        "/v1/events", "Authorization", bearer(), "Accept", "text/event-stream", "Last-Event-ID", last)
                .GET()
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static List<String> events(JsonObject page) {
        return ((JsonArray) page.get("events"))
                .elements().stream()
                        .map(JsonObject.class::cast)
                        .map(event -> event.string("id") + " " + event.string("event"))
                        .toList();
    }

    private static JsonObject page(String query) throws Exception {
        HttpResponse<String> answer = get("/v1/events?" + query);
        assertEquals(200, answer.statusCode(), answer::body);
        return TestGateway.json(answer);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return gateway.get(path, "Authorization", bearer());
    }

    private static String bearer() throws Exception {
        return "Bearer " + gateway.token("BJCAC", "User1");
    }
}
