package org.digitaltrade.embedded.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One step of a recorded scenario; the recordings' README explains the fields. */
public record RecordedStep(String scenario, int number, JsonObject json) {

    /** All steps of {@code network/golden/NETWORK} in the order in which they ran. */
    public static List<RecordedStep> all(String network) throws IOException {
        Path file = Path.of(System.getProperty("golden.dir"), network, "scenarios.json");
        List<RecordedStep> steps = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file)) {
            for (JsonElement element :
                    JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray("scenarios")) {
                JsonObject scenario = element.getAsJsonObject();
                JsonArray ofScenario = scenario.getAsJsonArray("steps");
                for (int i = 0; i < ofScenario.size(); i++) {
                    steps.add(new RecordedStep(
                            scenario.get("id").getAsString(),
                            i,
                            ofScenario.get(i).getAsJsonObject()));
                }
            }
        }
        return steps;
    }

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

    /** A field of bytes, empty if it isn't there. */
    public byte[] bytes(String field) {
        return Base64.getDecoder().decode(text(field));
    }

    /** The block that holds its transaction, or -1. */
    public long block() {
        JsonArray places = json.getAsJsonArray("inBlocks");
        return places == null || places.isEmpty()
                ? -1
                : places.get(0).getAsJsonObject().get("block").getAsLong();
    }

    @Override
    public String toString() {
        return scenario + " " + number + " " + text("function") + " " + json.get("args");
    }
}
