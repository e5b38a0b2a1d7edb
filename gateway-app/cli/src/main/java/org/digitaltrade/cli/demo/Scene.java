package org.digitaltrade.cli.demo;

import java.io.IOException;
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
     */
    Played play(LedgerClient by, String channel, String function, JsonObject input)
            throws StoryException, IOException, RefusedToSignException {
        Outcome outcome = submit(by, channel, function, input);
        if (outcome.status() != Outcome.Status.COMMITTED) {
            throw new StoryException(function, outcome);
        }
        return new Played(narrator, function, outcome);
    }

    /** As {@link #play}, for what an earlier telling of the story may have left on the ledger already. */
    Played playUnlessThere(LedgerClient by, String channel, String function, JsonObject input)
            throws StoryException, IOException, RefusedToSignException {
        Outcome outcome = submit(by, channel, function, input);
        boolean there = outcome.code().filter(Code.EXISTS.name()::equals).isPresent();
        if (!there && outcome.status() != Outcome.Status.COMMITTED) {
            throw new StoryException(function, outcome);
        }
        return new Played(narrator, function, outcome);
    }

    static JsonObject object(String name, String value) {
        return object(name, new JsonString(value));
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
}
