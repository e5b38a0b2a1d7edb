package org.digitaltrade.signatures.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.signatures.der.MalformedDerException;

/** An element of Canonical XML. */
final class Element {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String namespace, String name, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
    }

    void add(Element child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    boolean is(String inNamespace, String called) {
        return namespace.equals(inNamespace) && name.equals(called);
    }

    Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called));
    }

    List<Element> all(String called) {
        return children.stream().filter(child -> child.is(namespace, called)).toList();
    }

    List<Element> all(String inNamespace, String called) {
        return children.stream().filter(child -> child.is(inNamespace, called)).toList();
    }

    /** The one child of that name. */
    Element one(String inNamespace, String called) throws MalformedDerException {
        List<Element> found = all(inNamespace, called);
        if (found.size() != 1) {
            throw new MalformedDerException("not exactly one " + called);
        }
        return found.get(0);
    }

    Optional<Element> optional(String inNamespace, String called) {
        return all(inNamespace, called).stream().findFirst();
    }

    /** Its characters without white space, as Base64 and addresses are read. */
    String token() {
        return text.toString().replaceAll("\\s", "");
    }
}
