package org.digitaltrade.format;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * Java records as JSON objects and back, one rule for all of them: a component is a member of the same name.
 *
 * <table>
 *   <caption>Component types</caption>
 *   <tr><td>String, enum</td><td>string</td></tr>
 *   <tr><td>int</td><td>integer</td></tr>
 *   <tr><td>long, BigInteger</td><td>decimal string: JSON readers lose 64-bit integers</td></tr>
 *   <tr><td>boolean</td><td>boolean</td></tr>
 *   <tr><td>Instant</td><td>string, UTC with {@code Z}, no trailing zeros of the fraction</td></tr>
 *   <tr><td>LocalDate</td><td>string {@code yyyy-MM-dd}</td></tr>
 *   <tr><td>Optional</td><td>the member is left out when empty</td></tr>
 *   <tr><td>List</td><td>array</td></tr>
 *   <tr><td>a record with the single component {@code value}</td><td>that value itself</td></tr>
 *   <tr><td>another record</td><td>object</td></tr>
 *   <tr><td>JsonObject</td><td>itself</td></tr>
 * </table>
 */
public final class Records {
    private static final Pattern DECIMAL = Pattern.compile("0|-?[1-9][0-9]{0,38}");

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Records() {}

    public static JsonObject toJson(Record record) {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            Object value = read(component, record);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> members.put(component.getName(), write(present)));
            } else {
                members.put(component.getName(), write(value));
            }
        }
        return new JsonObject(members);
    }

    public static byte[] canonical(Record record) {
        return Json.canonical(toJson(record));
    }

    /**
     * @throws RejectedException MALFORMED for unknown, missing or ill-typed members, or what the record's constructor
     *     refuses with; the detail begins with a JSON Pointer (RFC 6901)
     */
    public static <T extends Record> T fromJson(Class<T> type, JsonValue json) {
        return type.cast(record(type, json, ""));
    }

    public static <T extends Record> T parse(Class<T> type, byte[] utf8) {
        return fromJson(type, Json.parse(utf8));
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("records on the ledger are public", e);
        }
    }

    private static JsonValue write(Object value) {
        if (value instanceof String text) {
            return new JsonString(text);
        }
        if (value instanceof Integer integer) {
            return new JsonInteger(integer);
        }
        if (value instanceof Boolean bool) {
            return new JsonBoolean(bool);
        }
        if (value instanceof Long || value instanceof BigInteger || value instanceof LocalDate) {
            return new JsonString(value.toString());
        }
        if (value instanceof Instant instant) {
            return new JsonString(instantText(instant));
        }
        if (value instanceof Enum<?> constant) {
            return new JsonString(constant.name());
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(Records::write).toList());
        }
        if (value instanceof JsonObject json) {
            return json;
        }
        if (value instanceof Record record) {
            RecordComponent[] components = COMPONENTS.get(record.getClass());
            return isValue(components) ? write(read(components[0], record)) : toJson(record);
        }
        throw new IllegalStateException("no JSON form for " + value.getClass());
    }

    /** As {@link Instant#toString}, but without the groups of zeros that it pads a fraction with. */
    private static String instantText(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    private static boolean isValue(RecordComponent[] components) {
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static Object record(Class<?> type, JsonValue json, String pointer) {
        RecordComponent[] components = COMPONENTS.get(type);
        if (isValue(components)) {
            Object value = value(components[0].getGenericType(), json, pointer);
            return construct(type, components, new Object[] {value}, pointer);
        }
        if (!(json instanceof JsonObject object)) {
            throw malformed(pointer, "expected an object");
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], object, pointer);
        }
        refuseUnknown(object, components, pointer);
        return construct(type, components, values, pointer);
    }

    private static Object component(RecordComponent component, JsonObject object, String pointer) {
        String name = component.getName();
        String path = pointer + "/" + name;
        Optional<JsonValue> member = object.find(name);
        if (component.getType() == Optional.class) {
            Type wanted = argument(component.getGenericType());
            return member.map(json -> value(wanted, json, path));
        }
        return value(component.getGenericType(), member.orElseThrow(() -> malformed(path, "missing member")), path);
    }

    private static void refuseUnknown(JsonObject object, RecordComponent[] components, String pointer) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String name : object.members().keySet()) {
            if (!known.contains(name)) {
                throw malformed(pointer + "/" + escape(name), "unknown member");
            }
        }
    }

    private static Object value(Type type, JsonValue json, String pointer) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(argument(type), json, pointer);
        }
        if (!(type instanceof Class<?> wanted)) {
            throw new IllegalStateException("no JSON form for " + type);
        }
        if (wanted == JsonObject.class && json instanceof JsonObject) {
            return json;
        }
        if (wanted.isRecord() && wanted != JsonObject.class) {
            return record(wanted, json, pointer);
        }
        if (wanted == boolean.class && json instanceof JsonBoolean bool) {
            return bool.value();
        }
        if ((wanted == int.class || wanted == Integer.class) && json instanceof JsonInteger integer) {
            return intValue(integer.value(), pointer);
        }
        if (json instanceof JsonString text) {
            return ofString(wanted, text.value(), pointer);
        }
        throw malformed(pointer, "wrong type");
    }

    private static List<Object> list(Type element, JsonValue json, String pointer) {
        if (!(json instanceof JsonArray array)) {
            throw malformed(pointer, "expected an array");
        }
        List<Object> values = new ArrayList<>();
        for (JsonValue item : array.elements()) {
            values.add(value(element, item, pointer + "/" + values.size()));
        }
        return List.copyOf(values);
    }

    private static int intValue(long value, String pointer) {
        if (value != (int) value) {
            throw malformed(pointer, "beyond 32 bits");
        }
        return (int) value;
    }

    private static Object ofString(Class<?> wanted, String text, String pointer) {
        if (wanted == String.class) {
            return text;
        }
        if (wanted.isEnum()) {
            for (Object constant : wanted.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw malformed(pointer, "unknown code");
        }
        if (wanted == long.class || wanted == BigInteger.class) {
            return decimal(wanted, text, pointer);
        }
        if (wanted == Instant.class || wanted == LocalDate.class) {
            return time(wanted, text, pointer);
        }
        throw malformed(pointer, "wrong type");
    }

    private static Object decimal(Class<?> wanted, String text, String pointer) {
        if (!DECIMAL.matcher(text).matches()) {
            throw malformed(pointer, "not a decimal integer");
        }
        BigInteger value = new BigInteger(text);
        if (wanted == BigInteger.class) {
            return value;
        }
        if (value.bitLength() > 63) {
            throw malformed(pointer, "beyond 64 bits");
        }
        return value.longValue();
    }

    private static Object time(Class<?> wanted, String text, String pointer) {
        try {
            Object value = wanted == Instant.class ? Instant.parse(text) : LocalDate.parse(text);
            String again = value instanceof Instant instant ? instantText(instant) : value.toString();
            if (again.equals(text)) {
                return value;
            }
        } catch (DateTimeException e) {
            throw malformed(pointer, "not a date or time");
        }
        throw malformed(pointer, "a time is written in UTC with Z, in its shortest form");
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values, String pointer) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RejectedException rejected) {
                throw new RejectedException(
                        rejected.rejection().code(),
                        (pointer.isEmpty() ? "/" : pointer) + ": "
                                + rejected.rejection().detail());
            }
            throw new IllegalStateException("constructor of " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records on the ledger are public", e);
        }
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static RejectedException malformed(String pointer, String detail) {
        return new RejectedException(Code.MALFORMED, (pointer.isEmpty() ? "/" : pointer) + ": " + detail);
    }
}
