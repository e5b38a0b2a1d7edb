package org.digitaltrade.contracts.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Schemas;

/** What Fabric's tools ask every chaincode of the contract API: which classes and functions there are. */
final class Metadata {
    static final String FUNCTION = "org.hyperledger.fabric:GetMetadata";

    private static final String SCHEMA =
            "https://hyperledger.github.io/fabric-chaincode-node/main/api/contract-schema.json";
    private static final JsonObject STRING = JsonObject.of(Map.of("type", new JsonString("string")));

    private Metadata() {}

    static JsonObject of(Collection<ContractClass> classes) {
        TreeMap<String, JsonValue> contracts = new TreeMap<>();
        classes.forEach(contract -> contracts.put(contract.name(), describe(contract)));
        return JsonObject.of(Map.of(
                "$schema",
                new JsonString(SCHEMA),
                "info",
                info("ledger"),
                "contracts",
                new JsonObject(contracts),
                "components",
                JsonObject.of(Map.of("schemas", JsonObject.of(Map.of())))));
    }

    private static JsonObject describe(ContractClass contract) {
        JsonObject instance =
                JsonObject.of(Map.of("name", new JsonString(contract.name()), "default", new JsonBoolean(false)));
        List<JsonValue> transactions =
                contract.functions().stream().<JsonValue>map(Metadata::describe).toList();
        return JsonObject.of(Map.of(
                "name",
                new JsonString(contract.name()),
                "contractInstance",
                instance,
                "info",
                info(contract.name()),
                "transactions",
                new JsonArray(transactions)));
    }

    private static JsonObject describe(LedgerFunction function) {
        JsonObject input =
                JsonObject.of(Map.of("name", new JsonString("input"), "schema", Schemas.of(function.request())));
        return JsonObject.of(Map.of(
                "name", new JsonString(function.name()),
                "tag", new JsonArray(List.of(new JsonString(function.readOnly() ? "evaluate" : "submit"))),
                "parameters", new JsonArray(List.of(input)),
                "returns", STRING));
    }

    private static JsonObject info(String title) {
        return JsonObject.of(Map.of("title", new JsonString(title), "version", new JsonString("1")));
    }
}
