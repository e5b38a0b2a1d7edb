package org.digitaltrade.signatures.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.signatures.der.MalformedDerException;

/**
 * Reads the octets of one element in Canonical XML: no declaration, document type, comment, processing instruction or
 * character data section, attributes in double quotes, the five entities and character references. Platform parsers read far
 * more, and change with the version of Java.
 */
final class CanonicalXml {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_ELEMENTS = 512;
    private static final Map<String, Integer> ENTITIES =
            Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'');

    private final String text;
    private int at;
    private int elements;

    private CanonicalXml(String text) {
        this.text = text;
    }

    static Element parse(byte[] octets) throws MalformedDerException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            CanonicalXml reader = new CanonicalXml(text);
            Element root = reader.element(Map.of(), 0);
            require(reader.at == text.length(), "something follows the element");
            return root;
        } catch (CharacterCodingException e) {
            throw new MalformedDerException("not UTF-8");
        }
    }

    private Element element(Map<String, String> scope, int depth) throws MalformedDerException {
        elements++;
        require(depth < MAX_DEPTH && elements <= MAX_ELEMENTS, "too deep or too many elements");
        expect('<');
        String name = name();
        Map<String, String> namespaces = new TreeMap<>(scope);
        Map<String, String> attributes = new TreeMap<>();
        while (peek() == ' ') {
            at++;
            String attribute = name();
            expect('=');
            expect('"');
            String value = characters('"');
            expect('"');
            boolean fresh = isDeclaration(attribute)
                    ? declare(namespaces, attribute, value)
                    : attributes.put(attribute, value) == null;
            require(fresh, "an attribute twice");
        }
        expect('>');
        Element element = new Element(namespace(namespaces, name), local(name), attributes);
        while (!text.startsWith("</", at)) {
            if (peek() == '<') {
                element.add(element(namespaces, depth + 1));
            } else {
                element.append(characters('<'));
            }
        }
        at += 2;
        require(name().equals(name), "an end tag of another element");
        expect('>');
        return element;
    }

    private static boolean isDeclaration(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }

    private static boolean declare(Map<String, String> namespaces, String attribute, String value) {
        namespaces.put(attribute.length() == 5 ? "" : attribute.substring(6), value);
        return true;
    }

    private static String namespace(Map<String, String> namespaces, String name) throws MalformedDerException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        Optional<String> found = Optional.ofNullable(namespaces.get(prefix));
        require(found.isPresent() || prefix.isEmpty(), "an undeclared prefix");
        return found.orElse("");
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private String name() throws MalformedDerException {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        require(at > start, "a name");
        return text.substring(start, at);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == ':'
                || c == '-'
                || c == '_'
                || c == '.';
    }

    private String characters(char end) throws MalformedDerException {
        StringBuilder out = new StringBuilder();
        while (peek() != end) {
            char c = text.charAt(at++);
            require(c != '<', "a tag inside an attribute");
            if (c == '&') {
                out.appendCodePoint(reference());
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private int reference() throws MalformedDerException {
        int end = text.indexOf(';', at);
        require(end > at && end - at <= 8, "a reference");
        String name = text.substring(at, end);
        at = end + 1;
        Integer known = ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        try {
            require(name.startsWith("#x"), "an entity");
            int point = Integer.parseInt(name.substring(2), 16);
            require(Character.isValidCodePoint(point), "a character");
            return point;
        } catch (NumberFormatException e) {
            throw new MalformedDerException("a character reference");
        }
    }

    private char peek() throws MalformedDerException {
        require(at < text.length(), "cut short");
        return text.charAt(at);
    }

    private void expect(char c) throws MalformedDerException {
        require(peek() == c, "expected " + c);
        at++;
    }

    private static void require(boolean holds, String rule) throws MalformedDerException {
        if (!holds) {
            throw new MalformedDerException(rule);
        }
    }
}
