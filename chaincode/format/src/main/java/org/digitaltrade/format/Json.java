package org.digitaltrade.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON strictly and writes it canonically (RFC 8785, restricted to what this ledger stores: objects, arrays,
 * strings, booleans, integers within ±(2^53 − 1)). Duplicate names, null, fractions, control characters, unpaired
 * surrogates and anything after the value are refused. Unicode normalisation isn't checked here: its tables differ
 * between Java versions, and endorsers must agree.
 */
public final class Json {
    /** 1 MiB: a request with its evidence fits, a block (2 MiB preferred) isn't filled by one argument. */
    public static final int MAX_BYTES = 1 << 20;

    /** Deeper documents are made to exhaust the stack, not to say something. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_NAME_LENGTH = 128;
    private static final int MAX_INTEGER_DIGITS = 17;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxNumberLength(MAX_INTEGER_DIGITS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /**
     * @param utf8 at most {@link #MAX_BYTES}
     * @throws RejectedException TOO_LARGE or MALFORMED, with the same text on every Java version
     */
    public static JsonValue parse(byte[] utf8) {
        return parse(utf8, false);
    }

    /**
     * Reads a file that people or other programs wrote, for whom null is how something absent is written: such members are
     * left out. For nothing that is hashed, signed or stored as it stands.
     */
    public static JsonValue parseWithoutNulls(byte[] utf8) {
        return parse(utf8, true);
    }

    private static JsonValue parse(byte[] utf8, boolean leaveNullsOut) {
        if (utf8.length > MAX_BYTES) {
            throw new RejectedException(Code.TOO_LARGE, "JSON is larger than " + MAX_BYTES + " bytes");
        }
        String text = decode(utf8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            JsonValue value = value(parser, leaveNullsOut);
            if (parser.nextToken() != null) {
                throw malformed("something follows the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            // The library's own text differs between its versions and is kept out of answers.
            TokenStreamLocation location = e.getLocation();
            throw malformed(
                    location == null
                            ? "JSON beyond the limits of depth, name or number length"
                            : "not valid JSON at character " + location.getCharOffset());
        }
    }

    public static JsonObject parseObject(byte[] utf8) {
        if (parse(utf8) instanceof JsonObject object) {
            return object;
        }
        throw malformed("expected a JSON object");
    }

    /** Parses what must already be canonical: a stored or signed document that is compared byte by byte. */
    public static JsonValue parseCanonical(byte[] utf8) {
        JsonValue value = parse(utf8);
        if (!Arrays.equals(canonical(value), utf8)) {
            throw malformed("JSON is not in canonical form (RFC 8785)");
        }
        return value;
    }

    /** The canonical bytes: sorted members, no white space, shortest escapes, UTF-8. */
    public static byte[] canonical(JsonValue value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String write(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("not valid UTF-8");
        }
    }

    private static JsonValue value(JsonParser parser, boolean leaveNullsOut) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw malformed("empty document");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, leaveNullsOut);
            case START_ARRAY -> array(parser, leaveNullsOut);
            case VALUE_STRING -> new JsonString(checked(parser.getString()));
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> throw malformed("null is not allowed; leave the member out");
            default -> throw malformed("fractions are not allowed; write them as strings");
        };
    }

    private static JsonObject object(JsonParser parser, boolean leaveNullsOut) {
        TreeMap<String, JsonValue> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName());
            if (parser.nextToken() != JsonToken.VALUE_NULL || !leaveNullsOut) {
                members.put(name, value(parser, leaveNullsOut));
            }
        }
        return new JsonObject(members);
    }

    private static JsonArray array(JsonParser parser, boolean leaveNullsOut) {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, leaveNullsOut));
        }
        return new JsonArray(elements);
    }

    private static JsonInteger integer(String text) {
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw malformed("an integer is beyond 2^53 - 1; write it as a string");
        }
        if (!Long.toString(value).equals(text)) {
            throw malformed("an integer is not in its shortest form");
        }
        return new JsonInteger(value);
    }

    /** Refuses what can't be shown or compared safely: control characters and unpaired surrogates. */
    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && c <= 0x9f)) {
                throw malformed("a string has a control character");
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw malformed("a string has an unpaired surrogate");
            }
        }
        return text;
    }

    private static void append(StringBuilder out, JsonValue value) {
        if (value instanceof JsonObject object) {
            char separator = '{';
            for (var member : object.members().entrySet()) {
                out.append(separator);
                appendString(out, member.getKey());
                out.append(':');
                append(out, member.getValue());
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            char separator = '[';
            for (JsonValue element : array.elements()) {
                out.append(separator);
                append(out, element);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof JsonString text) {
            appendString(out, text.value());
        } else if (value instanceof JsonInteger integer) {
            out.append(integer.value());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        }
    }

    private static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static RejectedException malformed(String detail) {
        return new RejectedException(Code.MALFORMED, detail);
    }
}
