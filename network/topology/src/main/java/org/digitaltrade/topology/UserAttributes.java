package org.digitaltrade.topology;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The certificate attributes of a user: what the ledger will let it do. */
final class UserAttributes {

    private static final int MAX_ATTRIBUTES = 4;

    private static final Pattern ROLE =
            Pattern.compile("trader|zone-officer|agency-officer|certifier|relay|gateway|auditor");

    private static final Map<String, Pattern> FORMS = Map.of(
            "role", ROLE,
            "uscc", Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{18}"),
            "lei", Pattern.compile("[0-9A-Z]{18}[0-9]{2}"),
            "authorityCode", Pattern.compile("[A-Z][A-Z0-9]{1,31}"));

    private UserAttributes() {}

    static Map<String, String> read(String mspId, YamlNode item) {
        Map<String, String> attributes = new TreeMap<>();
        item.entries(MAX_ATTRIBUTES).forEach((name, value) -> {
            Pattern form = FORMS.get(name);
            if (form == null) {
                throw value.refuse("unknown attribute \"" + name + "\"");
            }
            attributes.put(name, value.text(form));
        });
        check(mspId, attributes, item);
        return Collections.unmodifiableMap(attributes);
    }

    private static void check(String mspId, Map<String, String> attributes, YamlNode item) {
        if (!attributes.containsKey("role")) {
            throw item.refuse("a user needs a role");
        }
        boolean trader = "trader".equals(attributes.get("role"));
        if (trader && attributes.containsKey("uscc") == attributes.containsKey("lei")) {
            throw item.refuse("a trader has either a uscc or a lei");
        }
        if (!trader && (attributes.containsKey("uscc") || attributes.containsKey("lei"))) {
            throw item.refuse("only a trader has a uscc or a lei");
        }
        if (!attributes.getOrDefault("authorityCode", mspId).equals(mspId)) {
            throw item.refuse("the topology's users speak for their own organisation " + mspId + " only");
        }
    }
}
