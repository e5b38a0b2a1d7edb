package org.digitaltrade.verifier;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * The result of a verification.
 *
 * @param checks every check, in the order of {@link CheckCode}
 * @param notProved what remains open even if all checks passed
 */
public record ProofVerdict(Indication indication, List<Check> checks, List<NotProved> notProved) {

    public ProofVerdict {
        checks = List.copyOf(checks);
        notProved = List.copyOf(notProved);
    }

    /** What became of one check. */
    public Check check(CheckCode code) {
        return checks.stream()
                .filter(check -> check.code() == code)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no check " + code));
    }

    /** The report as JSON: {@code indication}, {@code checks}, {@code notProved}. */
    public JsonObject toJson() {
        return object(Map.of(
                "indication", new JsonString(indication.name()),
                "checks", new JsonArray(checks.stream().map(ProofVerdict::json).toList()),
                "notProved",
                        new JsonArray(notProved.stream().map(ProofVerdict::json).toList())));
    }

    private static JsonValue json(Check check) {
        return object(Map.of(
                "code", new JsonString(check.code().name()),
                "status", new JsonString(check.status().text()),
                "detail", new JsonString(check.detail())));
    }

    private static JsonValue json(NotProved open) {
        return object(Map.of(
                "code", new JsonString(open.code().name()),
                "detail", new JsonString(open.detail())));
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        return JsonObject.of(members);
    }
}
