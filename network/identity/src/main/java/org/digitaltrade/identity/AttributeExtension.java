package org.digitaltrade.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * The certificate extension in which Fabric CA writes attributes, and where attribute-based access control reads them:
 * plain JSON.
 */
final class AttributeExtension {

    static final ASN1ObjectIdentifier OID = new ASN1ObjectIdentifier("1.2.3.4.5.6.7.8.1");

    /** Nothing in names and values needs escaping in JSON. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private AttributeExtension() {}

    /**
     * The content of the extension, such as <code>{"attrs":{"role":"trader"}}</code>.
     *
     * @throws IllegalArgumentException if a name or a value would need escaping, is empty or longer than 64 characters
     */
    static byte[] encode(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(attribute -> quoted(attribute.getKey()) + ":" + quoted(attribute.getValue()))
                        .collect(Collectors.joining(",", "{\"attrs\":{", "}}"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("attribute \"" + text + "\" is not plain");
        }
        return "\"" + text + "\"";
    }
}
