package org.digitaltrade.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every function of every contract class, found by the chaincode's own metadata. */
class EveryFunctionTest {
    private static final TestIdentity TRADER = TestIdentity.trader("ZHD", PartyId.uscc("91110108MA0DEM013A"));
    private static final TestIdentity NOBODY = TestIdentity.with("ZHD", Map.of());

    private static final List<String> NOT_A_REQUEST = List.of(
            "",
            "null",
            "[]",
            "\"\"",
            "1",
            "{",
            "{}x",
            "\uFEFF{}",
            "{\"unknown\":1}",
            "{\"a\":1,\"a\":1}",
            "{\"contractId\":[]}",
            "{\"contractId\":\"\\u0000\"}",
            "{\"contractId\":\"\\ud800\"}",
            "{\"contractId\":1e99}",
            "[".repeat(100_000));

    @ParameterizedTest
    @MethodSource("functions")
    void refuses_what_is_no_request_and_writes_nothing(String function) {
        for (LedgerChannel channel : LedgerChannel.values()) {
            TestLedger ledger = TestLedger.on(channel);
            for (String argument : NOT_A_REQUEST) {
                Outcome outcome = ledger.submit(TRADER, function, argument);
                assertTrue(Set.of("MALFORMED", "WRONG_CHANNEL").contains(outcome.code()), outcome.message());
                assertEquals(List.of(), outcome.writtenKeys());
            }
            Outcome large = ledger.submit(TRADER, function, "{\"a\":\"" + "x".repeat(Json.MAX_BYTES) + "\"}");
            assertTrue(Set.of("TOO_LARGE", "WRONG_CHANNEL").contains(large.code()), large.message());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void takes_exactly_one_argument(String function) {
        for (LedgerChannel channel : LedgerChannel.values()) {
            TestLedger ledger = TestLedger.on(channel);
            for (Outcome outcome :
                    List.of(ledger.submit(TRADER, function), ledger.submit(TRADER, function, "{}", "{}"))) {
                assertTrue(Set.of("WRONG_ARGUMENT_COUNT", "WRONG_CHANNEL").contains(outcome.code()), outcome.message());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void never_fails_by_a_fault_of_the_program(String function) {
        for (LedgerChannel channel : LedgerChannel.values()) {
            TestLedger ledger = TestLedger.on(channel);
            for (TestIdentity caller : List.of(TRADER, NOBODY)) {
                Outcome outcome = ledger.submit(caller, function, "{}");
                assertTrue(outcome.status() == 400, outcome.message());
            }
        }
    }

    static Stream<String> functions() {
        JsonObject contracts = (JsonObject) TestLedger.on(LedgerChannel.TRADE)
                .evaluate(NOBODY, "org.hyperledger.fabric:GetMetadata")
                .json()
                .get("contracts");
        List<String> functions = new ArrayList<>();
        contracts.members().forEach((name, contract) -> {
            JsonArray transactions = (JsonArray) ((JsonObject) contract).get("transactions");
            transactions
                    .elements()
                    .forEach(function -> functions.add(name + ":" + ((JsonObject) function).string("name")));
        });
        return functions.stream();
    }
}
