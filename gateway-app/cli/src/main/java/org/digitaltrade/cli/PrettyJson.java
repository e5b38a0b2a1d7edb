package org.digitaltrade.cli;

import java.util.Iterator;
import java.util.Map;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;

/** JSON for a person's eyes: one member a line, short values kept together. */
public final class PrettyJson {
    /** What fits beside a label on a usual terminal. */
    private static final int LINE_CHARACTERS = 90;

    private PrettyJson() {}

    /** @param indent columns that every line but the first begins with */
    public static String of(JsonValue value, int indent) {
        StringBuilder out = new StringBuilder();
        append(out, value, indent);
        return out.toString();
    }

    private static void append(StringBuilder out, JsonValue value, int indent) {
        String compact = Json.write(value);
        boolean nested = value instanceof JsonObject || value instanceof JsonArray;
        if (!nested || compact.length() <= LINE_CHARACTERS - indent) {
            out.append(compact);
        } else if (value instanceof JsonObject object) {
            members(out, object, indent);
        } else {
            elements(out, (JsonArray) value, indent);
        }
    }

    private static void members(StringBuilder out, JsonObject object, int indent) {
        out.append('{');
        Iterator<Map.Entry<String, JsonValue>> members =
                object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonValue> member = members.next();
            newLine(out, indent + 2);
            out.append('"').append(member.getKey()).append("\": ");
            append(out, member.getValue(), indent + 2);
            out.append(members.hasNext() ? "," : "");
        }
        newLine(out, indent);
        out.append('}');
    }

    private static void elements(StringBuilder out, JsonArray array, int indent) {
        out.append('[');
        Iterator<JsonValue> elements = array.elements().iterator();
        while (elements.hasNext()) {
            newLine(out, indent + 2);
            append(out, elements.next(), indent + 2);
            out.append(elements.hasNext() ? "," : "");
        }
        newLine(out, indent);
        out.append(']');
    }

    private static void newLine(StringBuilder out, int indent) {
        out.append(System.lineSeparator()).append(" ".repeat(indent));
    }
}
