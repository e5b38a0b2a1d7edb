package org.digitaltrade.format;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/** A JSON value of the restricted kind that this ledger stores: no null, no fractions. See {@link Json}. */
public sealed interface JsonValue {

    /** Members in ascending order of their UTF-16 code units, as RFC 8785 sorts them. */
    record JsonObject(SortedMap<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        public static JsonObject of(Map<String, ? extends JsonValue> members) {
            return new JsonObject(new TreeMap<>(members));
        }

        public Optional<JsonValue> find(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** @throws RejectedException MALFORMED if there is no such member */
        public JsonValue get(String name) {
            return find(name)
                    .orElseThrow(() -> new RejectedException(Code.MALFORMED, "missing member \"" + name + "\""));
        }

        /** @throws RejectedException MALFORMED if there is no such member or it isn't a string */
        public String string(String name) {
            if (get(name) instanceof JsonString text) {
                return text.value();
            }
            throw new RejectedException(Code.MALFORMED, "member \"" + name + "\" is not a string");
        }

        /** The same object with one member added or replaced. */
        public JsonObject with(String name, JsonValue value) {
            TreeMap<String, JsonValue> changed = new TreeMap<>(members);
            changed.put(name, value);
            return new JsonObject(changed);
        }
    }

    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    record JsonString(String value) implements JsonValue {}

    /** @param value within ±(2^53 − 1), so that every JSON reader gets the same number */
    record JsonInteger(long value) implements JsonValue {
        /** 2^53 − 1, the largest integer that an IEEE 754 double and its neighbours keep apart. */
        public static final long MAX = (1L << 53) - 1;

        public JsonInteger {
            if (value > MAX || value < -MAX) {
                throw new RejectedException(Code.MALFORMED, "an integer is beyond 2^53 - 1; write it as a string");
            }
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {}
}
