package org.digitaltrade.verifier;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;

/** Where two JSON values first differ, in few words: whole records on one line hide it. */
final class Difference {
    /** What fits beside the place on a usual terminal. */
    private static final int MAX_EXCERPT = 80;

    private Difference() {}

    /** {@code /pointer is FOUND instead of EXPECTED}; the values must differ. */
    static String of(JsonValue found, JsonValue expected) {
        return first("", found, expected).orElseThrow(() -> new IllegalArgumentException("the same value twice"));
    }

    /** Text from elsewhere, cut to what a line has room for. */
    static String excerpt(String text) {
        return text.length() <= MAX_EXCERPT ? text : text.substring(0, MAX_EXCERPT) + "…";
    }

    private static Optional<String> first(String pointer, JsonValue found, JsonValue expected) {
        if (found.equals(expected)) {
            return Optional.empty();
        }
        if (found instanceof JsonObject one && expected instanceof JsonObject other) {
            return members(pointer, one, other);
        }
        if (found instanceof JsonArray one
                && expected instanceof JsonArray other
                && one.elements().size() == other.elements().size()) {
            for (int i = 0; i < one.elements().size(); i++) {
                Optional<String> difference = first(
                        pointer + "/" + i,
                        one.elements().get(i),
                        other.elements().get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.of(
                place(pointer) + " is " + excerpt(Json.write(found)) + " instead of " + excerpt(Json.write(expected)));
    }

    private static Optional<String> members(String pointer, JsonObject found, JsonObject expected) {
        Set<String> names = new TreeSet<>(found.members().keySet());
        names.addAll(expected.members().keySet());
        for (String name : names) {
            String inner = pointer + "/" + name;
            Optional<JsonValue> one = found.find(name);
            Optional<JsonValue> other = expected.find(name);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.of(place(inner) + (one.isEmpty() ? " is missing" : " is too many"));
            }
            Optional<String> difference = first(inner, one.get(), other.get());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "/" : excerpt(pointer);
    }
}
