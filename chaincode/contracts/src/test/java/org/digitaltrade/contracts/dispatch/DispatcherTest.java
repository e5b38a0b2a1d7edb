package org.digitaltrade.contracts.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
    private static final TestIdentity TRADER = TestIdentity.trader("ZHD", PartyId.uscc("91110108MA0DEM013A"));
    private static final String SECRET = "a-word-from-the-argument";

    private final TestLedger ledger = TestLedger.of(new Echoes(), "trade");

    /** {@code text} comes back. */
    public record Say(String text) {}

    private static JsonObject say(LedgerReader reader, Say request) {
        return JsonObject.of(Map.of("said", new JsonString(request.text())));
    }

    private static JsonObject whoAmI(LedgerReader reader, Say request) {
        return JsonObject.of(Map.of(
                "party", new JsonString(reader.invocation().actor().party().value())));
    }

    private static JsonObject fail(LedgerReader reader, Say request) {
        throw new IllegalStateException(request.text());
    }

    private static JsonObject overflow(LedgerReader reader, Say request) {
        throw new StackOverflowError(request.text());
    }

    private static JsonObject refuse(LedgerReader reader, Say request) {
        throw new RejectedException(Code.NOT_FOUND, "no such thing");
    }

    private static JsonObject writeNothing(LedgerContext context, Say request) {
        return JsonObject.of(Map.of());
    }

    private static final class Echoes implements Chaincode {
        private final Dispatcher dispatcher = new Dispatcher(List.of(
                ContractClass.named("Echoes", LedgerChannel.TRADE)
                        .readOnly("say", Say.class, DispatcherTest::say)
                        .readOnly("whoAmI", Say.class, DispatcherTest::whoAmI)
                        .readOnly("fail", Say.class, DispatcherTest::fail)
                        .readOnly("overflow", Say.class, DispatcherTest::overflow)
                        .readOnly("refuse", Say.class, DispatcherTest::refuse)
                        .submit("writeNothing", Say.class, DispatcherTest::writeNothing)
                        .build(),
                ContractClass.named("Elsewhere", LedgerChannel.APPROVAL)
                        .readOnly("say", Say.class, DispatcherTest::say)
                        .build()));

        @Override
        public Response init(ChaincodeStub stub) {
            return invoke(stub);
        }

        @Override
        public Response invoke(ChaincodeStub stub) {
            return dispatcher.invoke(stub);
        }
    }

    @Test
    void a_call_is_answered_with_canonical_json() {
        Outcome outcome = ledger.evaluate(TRADER, "Echoes:say", "{ \"text\" : \"hello\" }");
        assertEquals(new Outcome(200, "", "{\"said\":\"hello\"}", List.of(), List.of(), List.of()), outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Echoes:nothing    | {\"text\":\"x\"} | UNKNOWN_FUNCTION",
                "Nobody:say        | {\"text\":\"x\"} | UNKNOWN_FUNCTION",
                "say               | {\"text\":\"x\"} | UNKNOWN_FUNCTION",
                "Echoes            | {\"text\":\"x\"} | UNKNOWN_FUNCTION",
                "Echoes:say:say    | {\"text\":\"x\"} | UNKNOWN_FUNCTION",
                "Elsewhere:say     | {\"text\":\"x\"} | WRONG_CHANNEL",
                "Echoes:say        | {}               | MALFORMED",
                "Echoes:say        | []               | MALFORMED",
                "Echoes:say        | \"text\"         | MALFORMED",
                "Echoes:say        | {\"text\":1}     | MALFORMED",
                "Echoes:say        | {\"text\":null}  | MALFORMED",
                "Echoes:say        | {\"text\":\"x\",\"more\":\"y\"} | MALFORMED",
                "Echoes:say        | {\"text\":\"x\",\"text\":\"y\"} | MALFORMED",
                "Echoes:say        | {\"text\":\"\\u0000\"} | MALFORMED",
                "Echoes:say        | {\"text\":       | MALFORMED",
                "Echoes:refuse     | {\"text\":\"x\"} | NOT_FOUND",
                "Echoes:fail       | {\"text\":\"x\"} | INTERNAL_ERROR",
                "Echoes:overflow   | {\"text\":\"x\"} | INTERNAL_ERROR",
                "Echoes:writeNothing | {\"text\":\"x\"} | INTERNAL_ERROR",
            })
    void a_wrong_call_has_a_stable_code(String function, String argument, String code) {
        assertEquals(code, ledger.evaluate(TRADER, function, argument).code());
    }

    @Test
    void a_function_takes_exactly_one_argument() {
        String argument = "{\"text\":\"x\"}";
        assertEquals(
                "WRONG_ARGUMENT_COUNT", ledger.evaluate(TRADER, "Echoes:say").code());
        assertEquals(
                "WRONG_ARGUMENT_COUNT",
                ledger.evaluate(TRADER, "Echoes:say", argument, argument).code());
    }

    @Test
    void an_argument_beyond_the_limit_is_too_large() {
        String text = "x".repeat(Json.MAX_BYTES);
        assertEquals(
                "TOO_LARGE",
                ledger.evaluate(TRADER, "Echoes:say", "{\"text\":\"" + text + "\"}")
                        .code());
    }

    @Test
    void a_refusal_has_its_code_in_message_and_payload() {
        Outcome outcome = ledger.evaluate(TRADER, "Echoes:refuse", "{\"text\":\"x\"}");
        assertEquals(
                new Outcome(
                        400,
                        "NOT_FOUND: no such thing",
                        "{\"code\":\"NOT_FOUND\",\"detail\":\"no such thing\"}",
                        List.of(),
                        List.of(),
                        List.of()),
                outcome);
    }

    @Test
    void a_fault_of_the_program_says_nothing_of_its_cause() {
        for (String function : List.of("Echoes:fail", "Echoes:overflow")) {
            Outcome outcome = ledger.evaluate(TRADER, function, "{\"text\":\"" + SECRET + "\"}");
            assertEquals(500, outcome.status());
            assertEquals("INTERNAL_ERROR: the chaincode failed; nothing was written", outcome.message());
            assertTrue(!outcome.payload().contains(SECRET), outcome.payload());
        }
    }

    @Test
    void only_who_needs_to_be_known_is_asked_for_attributes() {
        TestIdentity nobody = TestIdentity.with("ZHD", Map.of());
        assertEquals(
                "OK", ledger.evaluate(nobody, "Echoes:say", "{\"text\":\"x\"}").code());
        for (String function : Set.of("Echoes:whoAmI", "Echoes:writeNothing")) {
            assertEquals(
                    "IDENTITY_INVALID",
                    ledger.evaluate(nobody, function, "{\"text\":\"x\"}").code());
        }
    }

    @Test
    void tools_are_told_the_classes_and_functions() {
        JsonObject contracts = (JsonObject) ledger.evaluate(TRADER, "org.hyperledger.fabric:GetMetadata")
                .json()
                .get("contracts");
        assertEquals(
                List.of("Echoes", "Elsewhere"), List.copyOf(contracts.members().keySet()));
    }
}
