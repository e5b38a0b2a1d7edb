package org.digitaltrade.server.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.TestGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor is told while no peer answers. */
class ReadinessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    @Test
    void a_network_that_does_not_answer_is_named_with_the_peer_and_is_no_fault_of_the_program() throws Exception {
        try (TestGateway gateway = TestGateway.in(folder)) {
            for (JsonObject channel : channels(gateway)) {
                assertEquals("NETWORK_UNREACHABLE", channel.string("code"));
                assertTrue(channel.string("detail").startsWith("the peer of "), () -> channel.string("detail"));
                assertTrue(channel.string("detail").contains(" at "), () -> channel.string("detail"));
            }
            assertEquals(204, gateway.get("/health/live").statusCode());
            assertTrue(gateway.get("/", "Accept-Language", "en").body().contains("no peer answers"));
        }
    }

    /** As soon as every channel has tried a peer. */
    private static JsonObject[] channels(TestGateway gateway) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            HttpResponse<String> ready = gateway.get("/health/ready");
            assertEquals(503, ready.statusCode());
            JsonObject[] channels = ((JsonArray) TestGateway.json(ready).get("channels"))
                    .elements().stream().map(JsonObject.class::cast).toArray(JsonObject[]::new);
            boolean tried = true;
            for (JsonObject channel : channels) {
                tried &= channel.find("code").isPresent();
            }
            if (tried) {
                return channels;
            }
            assertTrue(System.nanoTime() < deadline, ready::body);
        }
    }
}
