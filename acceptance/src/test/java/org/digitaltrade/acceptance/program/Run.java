package org.digitaltrade.acceptance.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** What one command left: its exit status and what it printed. */
record Run(List<String> command, int exit, String out, String err) {

    /** The same run, which must have ended with that status. */
    Run exits(int expected) {
        assertEquals(expected, exit, this::toString);
        return this;
    }

    /** The answer: the last line of standard output. */
    JsonObject json() {
        return last(out);
    }

    /** The failure: the last line of standard error. */
    JsonObject failure() {
        return last(err);
    }

    /** Exit status and code of a failure, as scripts tell failures apart. */
    String verdict() {
        JsonObject failure = failure();
        assertEquals(new JsonInteger(exit), failure.get("exitCode"), this::toString);
        return exit + " " + failure.string("code");
    }

    /** The texts in an array of the answer. */
    static List<String> texts(JsonObject object, String name) {
        return ((JsonArray) object.get(name))
                .elements().stream()
                        .map(element -> ((JsonString) element).value())
                        .toList();
    }

    /** The objects in an array of the answer. */
    static List<JsonObject> objects(JsonObject object, String name) {
        return ((JsonArray) object.get(name))
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    private JsonObject last(String printed) {
        List<String> lines = printed.lines().collect(Collectors.toList());
        if (lines.isEmpty()) {
            throw new AssertionError("nothing was printed: " + this);
        }
        return Json.parseObject(lines.get(lines.size() - 1).getBytes(UTF_8));
    }
}
