package org.digitaltrade.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * JSON Schemas (draft 2020-12) of what {@link Records} reads and writes, from the record classes themselves. They say what
 * members there are and of what form; what a record's constructor refuses beyond that, no schema says.
 */
public final class Schemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** A whole document of that class. */
    public static JsonObject of(Class<? extends Record> type) {
        return record(type, List.of()).with("$schema", new JsonString(DIALECT));
    }

    /** @param outer the classes that it stands in; one that stands in itself is not opened again */
    private static JsonObject record(Class<?> type, List<Class<?>> outer) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getName().equals("value")) {
            return schema(components[0].getGenericType(), outer).with("title", new JsonString(type.getSimpleName()));
        }
        TreeMap<String, JsonValue> schema =
                new TreeMap<>(Map.of("type", new JsonString("object"), "title", new JsonString(type.getSimpleName())));
        if (!outer.contains(type)) {
            List<Class<?>> inner = new ArrayList<>(outer);
            inner.add(type);
            schema.put("properties", properties(components, inner));
            schema.put("required", required(components));
            schema.put("additionalProperties", new JsonBoolean(false));
        }
        return new JsonObject(schema);
    }

    private static JsonObject properties(RecordComponent[] components, List<Class<?>> outer) {
        TreeMap<String, JsonValue> properties = new TreeMap<>();
        for (RecordComponent component : components) {
            properties.put(component.getName(), schema(component.getGenericType(), outer));
        }
        return new JsonObject(properties);
    }

    private static JsonArray required(RecordComponent[] components) {
        return new JsonArray(Arrays.stream(components)
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .sorted()
                .<JsonValue>map(JsonString::new)
                .toList());
    }

    private static JsonObject schema(Type type, List<Class<?>> outer) {
        if (type instanceof ParameterizedType generic) {
            JsonObject inner = schema(generic.getActualTypeArguments()[0], outer);
            return generic.getRawType() == List.class ? typed("array").with("items", inner) : inner;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == JsonObject.class) {
            return typed("object");
        }
        if (plain.isRecord()) {
            return record(plain, outer);
        }
        if (plain.isEnum()) {
            return typed("string").with("enum", constants(plain));
        }
        if (plain == int.class || plain == Integer.class) {
            return typed("integer");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return typed("boolean");
        }
        return text(plain);
    }

    private static JsonObject text(Class<?> type) {
        if (type == long.class || type == Long.class || type == BigInteger.class) {
            return typed("string").with("pattern", new JsonString("^(0|-?[1-9][0-9]{0,38})$"));
        }
        if (type == Instant.class) {
            return typed("string").with("format", new JsonString("date-time"));
        }
        if (type == LocalDate.class) {
            return typed("string").with("format", new JsonString("date"));
        }
        if (type == String.class) {
            return typed("string");
        }
        throw new IllegalArgumentException("no JSON form for " + type);
    }

    private static JsonArray constants(Class<?> type) {
        return new JsonArray(Arrays.stream(type.getEnumConstants())
                .<JsonValue>map(constant -> new JsonString(((Enum<?>) constant).name()))
                .toList());
    }

    private static JsonObject typed(String type) {
        return JsonObject.of(Map.of("type", new JsonString(type)));
    }
}
