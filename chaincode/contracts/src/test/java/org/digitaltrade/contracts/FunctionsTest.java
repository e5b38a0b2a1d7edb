package org.digitaltrade.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    @Test
    void every_class_is_described_with_its_channels_and_what_its_functions_take() {
        List<JsonObject> classes = objects(Json.parseObject(Functions.describe().getBytes(UTF_8)), "classes");
        assertEquals(
                List.of("TradeContracts", "DataTransfers", "RuleSets", "Attestations", "TrustLists", "Parties"),
                classes.stream().map(contract -> contract.string("name")).toList());
        assertEquals("[\"trade\"]", Json.write(classes.get(0).get("channels")));
        assertEquals("[\"trade\",\"approval\"]", Json.write(classes.get(5).get("channels")));
        JsonObject register = objects(classes.get(5), "functions").stream()
                .filter(function -> function.string("name").equals("register"))
                .findFirst()
                .orElseThrow();
        assertEquals("submit", register.string("kind"));
        assertEquals(
                "[\"country\",\"kind\",\"partyId\"]", Json.write(((JsonObject) register.get("input")).get("required")));
    }

    @Test
    void the_form_of_a_call_is_judged_as_the_chaincode_does() {
        assertEquals(
                "",
                objection(
                        "Parties",
                        "register",
                        "{\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":\"uscc:91110108MA0DEM013A\"}"));
        assertEquals("MALFORMED: /partyId: missing member", objection("Parties", "register", "{}"));
        assertEquals(
                "MALFORMED: /more: unknown member",
                objection("TradeContracts", "accept", "{\"attestationId\":\"a\",\"contractId\":\"c\",\"more\":1}"));
        assertTrue(objection("Parties", "register", "{").startsWith("MALFORMED: "));
        assertEquals(
                "UNKNOWN_FUNCTION: Parties has no function vanish; it has register, view",
                objection("Parties", "vanish", "{}"));
        assertTrue(objection("Nothing", "vanish", "{}")
                .startsWith("UNKNOWN_FUNCTION: no class Nothing; there are Attestations, "));
    }

    private static String objection(String contract, String function, String input) {
        return Functions.objection(contract, function, input.getBytes(UTF_8));
    }

    private static List<JsonObject> objects(JsonObject from, String name) {
        return ((JsonArray) from.get(name))
                .elements().stream().map(JsonObject.class::cast).toList();
    }
}
