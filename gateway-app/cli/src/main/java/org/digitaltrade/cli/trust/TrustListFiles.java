package org.digitaltrade.cli.trust;

import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;

/** Trust lists in the ledger's JSON: the members of {@link TrustListDocument}, with or without the name of the schema. */
public final class TrustListFiles {
    /** Names the form; a list on the ledger itself has no such member. */
    public static final String SCHEMA = "org.digitaltrade.trust-list/1";

    private static final String MEMBER = "schema";

    private TrustListFiles() {}

    /** @throws RejectedException MALFORMED or TOO_LARGE, with what is wrong and where */
    public static TrustListDocument parse(byte[] utf8) {
        if (!(Json.parseWithoutNulls(utf8) instanceof JsonObject object)) {
            throw new RejectedException(Code.MALFORMED, "a trust list is a JSON object");
        }
        Map<String, JsonValue> members = new TreeMap<>(object.members());
        JsonValue schema = members.remove(MEMBER);
        if (schema != null && !schema.equals(new JsonString(SCHEMA))) {
            throw new RejectedException(Code.MALFORMED, "/schema: expected " + SCHEMA);
        }
        JsonValue list = members.get("list");
        if (list != null && members.size() == 1) {
            // The argument of TrustLists:propose, as it is sent.
            return Records.fromJson(TrustListDocument.class, list);
        }
        return Records.fromJson(TrustListDocument.class, JsonObject.of(members));
    }
}
