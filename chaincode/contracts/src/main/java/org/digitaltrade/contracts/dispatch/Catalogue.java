package org.digitaltrade.contracts.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.Schemas;

/** Which functions there are and what they take, for whoever builds a call and wants to know before anybody is asked. */
public final class Catalogue {
    private final List<ContractClass> classes;

    public Catalogue(List<ContractClass> classes) {
        this.classes = List.copyOf(classes);
    }

    /** {@code {"classes":[{"name","channels":[…],"functions":[{"name","kind":"submit|evaluate","input":schema}]}]}}. */
    public JsonObject describe() {
        return JsonObject.of(Map.of(
                "classes", array(classes.stream().map(Catalogue::describe).toList())));
    }

    /**
     * What the chaincode would say of the form of a call, before it looks at any record.
     *
     * @return empty if nothing is wrong with it
     */
    public Optional<Rejection> objection(String contract, String function, JsonObject input) {
        try {
            Records.fromJson(find(contract, function).request(), input);
            return Optional.empty();
        } catch (RejectedException e) {
            return Optional.of(e.rejection());
        }
    }

    private LedgerFunction find(String contract, String function) {
        ContractClass found = classes.stream()
                .filter(candidate -> candidate.name().equals(contract))
                .findFirst()
                .orElseThrow(() -> new RejectedException(
                        Code.UNKNOWN_FUNCTION, "no class " + contract + "; there are " + names()));
        return found.function(function)
                .orElseThrow(() -> new RejectedException(
                        Code.UNKNOWN_FUNCTION,
                        contract + " has no function " + function + "; it has "
                                + String.join(
                                        ", ",
                                        found.functions().stream()
                                                .map(LedgerFunction::name)
                                                .toList())));
    }

    private String names() {
        return String.join(
                ", ", classes.stream().map(ContractClass::name).sorted().toList());
    }

    private static JsonObject describe(ContractClass contract) {
        return JsonObject.of(Map.of(
                "name",
                new JsonString(contract.name()),
                "channels",
                array(Arrays.stream(LedgerChannel.values())
                        .filter(contract::livesOn)
                        .map(channel -> new JsonString(channel.channelName()))
                        .toList()),
                "functions",
                array(contract.functions().stream().map(Catalogue::describe).toList())));
    }

    private static JsonObject describe(LedgerFunction function) {
        return JsonObject.of(Map.of(
                "name",
                new JsonString(function.name()),
                "kind",
                new JsonString(function.readOnly() ? "evaluate" : "submit"),
                "input",
                Schemas.of(function.request())));
    }

    private static JsonArray array(List<? extends JsonValue> values) {
        return new JsonArray(List.copyOf(values));
    }
}
