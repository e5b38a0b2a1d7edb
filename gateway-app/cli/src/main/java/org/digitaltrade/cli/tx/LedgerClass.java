package org.digitaltrade.cli.tx;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * A class of ledger functions, as the chaincode describes it.
 *
 * @param channels where it lives
 * @param functions in alphabetical order
 */
record LedgerClass(String name, List<String> channels, List<Function> functions) {

    /**
     * One function.
     *
     * @param kind submit or evaluate
     * @param input JSON Schema of what it takes
     */
    record Function(String name, String kind, JsonObject input) {}

    static LedgerClass of(JsonObject described) {
        return new LedgerClass(
                described.string("name"),
                InstalledFunctions.texts(described, "channels"),
                InstalledFunctions.objects(described, "functions").stream()
                        .map(function -> new Function(
                                function.string("name"), function.string("kind"), (JsonObject) function.get("input")))
                        .toList());
    }

    Optional<Function> function(String wanted) {
        return functions.stream()
                .filter(function -> function.name().equals(wanted))
                .findFirst();
    }
}
