package org.digitaltrade.cli.demo;

import java.nio.charset.StandardCharsets;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;

/** A step that was played: what came of it is looked at before anything is told. */
final class Played {
    private final Narrator narrator;
    private final String function;
    private final Outcome outcome;

    Played(Narrator narrator, String function, Outcome outcome) {
        this.narrator = narrator;
        this.function = function;
        this.outcome = outcome;
    }

    /** What the function returned. */
    JsonObject result() {
        return Json.parseObject(outcome.result().orElse("{}").getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on only if the ledger says that, in that member of the record that the step led to. */
    Played requires(String member, String expected) throws StoryException {
        String found = result().string(member);
        if (!found.equals(expected)) {
            throw new StoryException(
                    Code.BAD_STATE.name(), function + " led to " + member + " " + found + " instead of " + expected);
        }
        return this;
    }

    /** Tells what happened. */
    void tells(Event event, Object... details) {
        if (outcome.status() == Outcome.Status.COMMITTED) {
            narrator.records(event, outcome, details);
        } else {
            narrator.tells(event.before(), details);
        }
    }
}
