package org.digitaltrade.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of a YAML file that knows its line, and gives what is asked for or refuses with that line. */
record YamlNode(String file, Node node) {

    /** Longest file in characters. The standard one has 6,000; a network of a hundred organisations fits. */
    static final int MAX_CHARACTERS = 262_144;

    /** Longest text in characters: names of organisations are the longest. */
    private static final int MAX_TEXT = 128;

    static YamlNode parse(String file, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new TopologyException(file, 1, "longer than " + MAX_CHARACTERS + " characters");
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new TopologyException(file, 1, "empty file"));
            return new YamlNode(file, root);
        } catch (MarkedYamlEngineException e) {
            throw new TopologyException(file, line(e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new TopologyException(file, 1, "not YAML: " + e.getMessage());
        }
    }

    TopologyException refuse(String reason) {
        return new TopologyException(file, line(node.getStartMark()), reason);
    }

    /** The values of a mapping that has exactly these fields. */
    Map<String, YamlNode> fields(String... names) {
        List<String> expected = List.of(names);
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        entries(expected.size() + 1).forEach((name, value) -> {
            if (!expected.contains(name)) {
                throw value.refuse("unknown field \"" + name + "\", expected are " + String.join(", ", expected));
            }
            fields.put(name, value);
        });
        for (String name : expected) {
            if (!fields.containsKey(name)) {
                throw refuse("field \"" + name + "\" is missing");
            }
        }
        return fields;
    }

    /** The entries of a mapping with free names, in order. */
    Map<String, YamlNode> entries(int max) {
        if (!(checked() instanceof MappingNode mapping)) {
            throw refuse("expected fields with names");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            YamlNode key = new YamlNode(file, entry.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, entry.getValueNode())) != null) {
                throw key.refuse("field \"" + key.text() + "\" stands twice");
            }
        }
        if (entries.size() > max) {
            throw refuse("more than " + max + " fields");
        }
        return entries;
    }

    /** The items of a list with at most {@code max} of them. */
    List<YamlNode> items(int min, int max) {
        if (!(checked() instanceof SequenceNode sequence)) {
            throw refuse("expected a list");
        }
        int size = sequence.getValue().size();
        if (size < min || size > max) {
            throw refuse("expected " + min + " to " + max + " items, found " + size);
        }
        return sequence.getValue().stream()
                .map(item -> new YamlNode(file, item))
                .toList();
    }

    /** A text of 1 to 128 characters, quoted or not. */
    String text() {
        if (!(checked() instanceof ScalarNode scalar)) {
            throw refuse("expected a text");
        }
        String text = scalar.getValue();
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw refuse("expected a text of 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    String text(Pattern form) {
        String text = text();
        if (!form.matcher(text).matches()) {
            throw refuse("\"" + text + "\" is not of the form " + form.pattern());
        }
        return text;
    }

    int integer(int min, int max) {
        String text = text();
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refuse("expected a whole number, found \"" + text + "\"");
        }
        throw refuse("expected a number from " + min + " to " + max + ", found " + text);
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse("expected true or false, found \"" + text() + "\"");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refuse(
                        "expected one of " + Arrays.toString(type.getEnumConstants()) + ", found \"" + text + "\""));
    }

    /**
     * The node, unless it is one that YAML lets stand in several places: a reader should see each value where it is
     * used.
     */
    private Node checked() {
        if (node.getAnchor().isPresent()) {
            throw refuse("anchors are not supported");
        }
        return node;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(position -> position.getLine() + 1).orElse(1);
    }
}
