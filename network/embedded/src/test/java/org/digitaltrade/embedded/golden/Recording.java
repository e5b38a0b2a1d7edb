package org.digitaltrade.embedded.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;

/**
 * One recorded network.
 *
 * @param name {@code bft} or {@code raft}
 * @param blocks as a peer delivers them, from block 0
 * @param steps the scenarios' steps in the order in which they ran
 */
public record Recording(String name, List<Block> blocks, List<Step> steps) {

    /** A step and what it belongs to. */
    public record Step(String scenario, int number, JsonObject json) {

        /** Whether it is a call of a chaincode with its signed proposal. */
        public boolean isCall() {
            return json.has("signedProposal");
        }

        /** A text field, empty if it isn't there. */
        public String text(String field) {
            return json.has(field) && !json.get(field).isJsonNull()
                    ? json.get(field).getAsString()
                    : "";
        }

        @Override
        public String toString() {
            return scenario + " " + number + " " + text("function") + " " + json.get("args");
        }
    }

    /** Reads {@code network/golden/NAME}. */
    public static Recording read(String name) throws IOException {
        Path folder = Path.of(System.getProperty("golden.dir")).resolve(name);
        return new Recording(name, blocks(folder.resolve("blocks")), steps(folder.resolve("scenarios.json")));
    }

    private static List<Block> blocks(Path folder) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file = file(folder, 0); Files.exists(file); file = file(folder, blocks.size())) {
            try (InputStream content = Files.newInputStream(file)) {
                blocks.add(Block.parseFrom(content));
            }
        }
        return blocks;
    }

    private static Path file(Path folder, int number) {
        return folder.resolve("block-" + number + ".pb");
    }

    private static List<Step> steps(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file)) {
            for (JsonElement scenario :
                    JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("scenarios")) {
                JsonArray ofScenario = scenario.getAsJsonObject().getAsJsonArray("steps");
                for (int i = 0; i < ofScenario.size(); i++) {
                    steps.add(new Step(
                            scenario.getAsJsonObject().get("id").getAsString(),
                            i,
                            ofScenario.get(i).getAsJsonObject()));
                }
            }
        }
        return steps;
    }
}
