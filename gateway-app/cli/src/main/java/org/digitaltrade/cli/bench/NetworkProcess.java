package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** An embedded network in a process of its own: the same as {@code dtl network start}, and it answers questions about itself. */
public final class NetworkProcess {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    private NetworkProcess() {}

    /** Arguments: data folder, folder of the chaincode's jars, its main class. */
    public static void main(String[] arguments) throws IOException {
        GRPC.setLevel(Level.WARNING);
        ChaincodePackage chaincode = new ChaincodePackage(Path.of(arguments[1]), arguments[2]);
        try (EmbeddedNetwork network = EmbeddedNetwork.start(EmbeddedOptions.of(Path.of(arguments[0]), chaincode))) {
            StackSampler sampler = new StackSampler();
            AnsweringProcess.serve(
                    JsonObject.of(Map.of(
                            "connection",
                            new JsonString(network.connectionFile().toString()))),
                    words -> answer(words, network, sampler));
        }
    }

    private static JsonObject answer(List<String> words, EmbeddedNetwork network, StackSampler sampler)
            throws IOException {
        return switch (words.get(0)) {
            case "profile" -> sampler.answer(words);
            case "height" -> heights(network.heights());
            case "verify" -> heights(network.verify());
            case "crypto" -> CryptoCost.measure().toJson();
            default -> throw new IllegalArgumentException("no such question: " + words);
        };
    }

    private static JsonObject heights(Map<String, Long> heights) {
        return JsonObject.of(Map.of(
                "blocks",
                new JsonInteger(
                        heights.values().stream().mapToLong(Long::longValue).sum())));
    }
}
