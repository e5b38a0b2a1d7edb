package org.digitaltrade.cli.tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** A function's JSON Schema for a person's eyes: one line a field, or an input to fill in. */
final class InputFields {
    private InputFields() {}

    /**
     * One field, wherever it stands.
     *
     * @param path with dots, and {@code []} for the elements of a list
     */
    record Field(String path, String form, boolean optional) {}

    static List<Field> of(JsonObject schema) {
        List<Field> fields = new ArrayList<>();
        members(schema, "", fields);
        return fields;
    }

    /** Every member with a value of the right type; texts say what belongs there. */
    static JsonValue example(JsonObject schema) {
        Optional<JsonObject> properties = object(schema, "properties");
        if (properties.isPresent()) {
            Map<String, JsonValue> members = new TreeMap<>();
            properties.get().members().forEach((name, member) -> members.put(name, example((JsonObject) member)));
            return JsonObject.of(members);
        }
        return switch (schema.string("type")) {
            case "array" ->
                new JsonArray(List.of(example(object(schema, "items").orElseThrow())));
            case "integer" -> new JsonInteger(0);
            case "boolean" -> new JsonBoolean(false);
            case "object" -> JsonObject.of(Map.of());
            default -> new JsonString(form(schema));
        };
    }

    private static void members(JsonObject schema, String prefix, List<Field> fields) {
        List<String> required =
                schema.find("required").isPresent() ? InstalledFunctions.texts(schema, "required") : List.of();
        object(schema, "properties")
                .ifPresent(properties -> properties.members().forEach((name, member) -> {
                    JsonObject inner = (JsonObject) member;
                    String path = prefix + name;
                    fields.add(new Field(path, form(inner), !required.contains(name)));
                    members(inner, path + ".", fields);
                    object(inner, "items").ifPresent(items -> members(items, path + "[].", fields));
                }));
    }

    private static String form(JsonObject schema) {
        Optional<String> title = text(schema, "title");
        if (schema.find("enum").isPresent()) {
            return InstalledFunctions.texts(schema, "enum").stream().collect(Collectors.joining(" | "));
        }
        return switch (schema.string("type")) {
            case "array" -> "list of " + form(object(schema, "items").orElseThrow());
            case "integer" -> "number";
            case "boolean" -> "true or false";
            case "object" -> title.orElse("object");
            default -> textForm(schema, title);
        };
    }

    private static String textForm(JsonObject schema, Optional<String> title) {
        if (schema.find("pattern").isPresent()) {
            return "number, as text";
        }
        return text(schema, "format")
                .map(format -> format.equals("date") ? "date, yyyy-mm-dd" : "time in UTC, 2026-11-24T13:33:05Z")
                .orElseGet(() -> title.map(name -> "text: " + name).orElse("text"));
    }

    private static Optional<JsonObject> object(JsonObject from, String name) {
        return from.find(name).map(JsonObject.class::cast);
    }

    private static Optional<String> text(JsonObject from, String name) {
        return from.find(name).map(value -> ((JsonString) value).value());
    }
}
