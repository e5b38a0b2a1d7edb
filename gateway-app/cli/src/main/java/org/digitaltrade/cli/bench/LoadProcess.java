package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** A client in a process of its own: Fabric's unchanged client library, one connection, as many calls under way as it is told. */
public final class LoadProcess {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    private LoadProcess() {}

    /** Arguments: connection file, user such as {@code User1@ZHD}, channel, chaincode. */
    public static void main(String[] arguments) throws IOException {
        GRPC.setLevel(Level.WARNING);
        ConnectionProfile profile = ConnectionProfile.read(Path.of(arguments[0]));
        try (BlindWrites writes = BlindWrites.connect(profile, arguments[1], arguments[2], arguments[3])) {
            StackSampler sampler = new StackSampler();
            AnsweringProcess.serve(JsonObject.of(Map.of()), words -> answer(words, writes, sampler));
        }
    }

    private static JsonObject answer(List<String> words, BlindWrites writes, StackSampler sampler) throws IOException {
        return switch (words.get(0)) {
            case "profile" -> sampler.answer(words);
            case "crypto" -> CryptoCost.measure().toJson();
            case "run" -> run(writes, Integer.parseInt(words.get(1)), Duration.ofMillis(Long.parseLong(words.get(2))));
            default -> throw new IllegalArgumentException("no such question: " + words);
        };
    }

    private static JsonObject run(BlindWrites writes, int inFlight, Duration time) {
        BlindWrites.Turn turn = writes.run(inFlight, time);
        return JsonObject.of(Map.of(
                "latencies", turn.latencies().toJson(),
                "failed", new JsonInteger(turn.failed()),
                "lastFailure", new JsonString(turn.lastFailure()),
                "micros", new JsonInteger(turn.elapsed().toNanos() / 1_000)));
    }
}
