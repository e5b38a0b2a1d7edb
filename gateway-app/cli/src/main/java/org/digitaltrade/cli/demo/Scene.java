package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** Where steps are played: each is one transaction by one client, and must be committed before the story goes on. */
final class Scene {
    static final String TRADE = "trade";
    static final String APPROVAL = "approval";

    private final Narrator narrator;

    Scene(Narrator narrator) {
        this.narrator = narrator;
    }

    Narrator narrator() {
        return narrator;
    }

    /**
     * Plays one step.
     *
     * @param function class and function, for example {@code TradeContracts:offer}
     * @return what the function returned
     */
    JsonObject play(LedgerClient by, String channel, String function, JsonObject input, Event event, Object... details)
            throws StoryException, IOException, RefusedToSignException {
        Outcome outcome = submit(by, channel, function, input);
        if (outcome.status() != Outcome.Status.COMMITTED) {
            throw new StoryException(function, outcome);
        }
        narrator.records(event, outcome, details);
        return result(outcome);
    }

    /** As {@link #play}, for what an earlier telling of the story may have left on the ledger already. */
    void playUnlessThere(
            LedgerClient by, String channel, String function, JsonObject input, Event event, Object... details)
            throws StoryException, IOException, RefusedToSignException {
        Outcome outcome = submit(by, channel, function, input);
        boolean there = outcome.code().filter(Code.EXISTS.name()::equals).isPresent();
        if (there) {
            narrator.tells(Event.ALREADY_THERE, function);
        } else if (outcome.status() != Outcome.Status.COMMITTED) {
            throw new StoryException(function, outcome);
        } else {
            narrator.records(event, outcome, details);
        }
    }

    static JsonObject object(String name, String value) {
        return JsonObject.of(Map.of(name, new JsonString(value)));
    }

    static JsonObject object(String name, JsonValue value) {
        return JsonObject.of(Map.of(name, value));
    }

    private static Outcome submit(LedgerClient by, String channel, String function, JsonObject input)
            throws IOException, RefusedToSignException {
        int colon = function.indexOf(':');
        Intent intent =
                Intent.of(channel, function.substring(0, colon), function.substring(colon + 1), Json.canonical(input));
        return by.submit(intent, Review.NONE);
    }

    private static JsonObject result(Outcome outcome) {
        return Json.parseObject(outcome.result().orElse("{}").getBytes(StandardCharsets.UTF_8));
    }
}
