package org.digitaltrade.contracts.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.party.PartyKind;
import org.digitaltrade.domain.party.PartyRegistered;
import org.digitaltrade.domain.trade.CaseToken;
import org.digitaltrade.domain.trade.TokenRelayed;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.Test;

class LedgerContextTest {
    private static final PartyId TRADER_ID = PartyId.uscc("91110108MA0DEM013A");
    private static final TestIdentity TRADER = TestIdentity.trader("ZHD", TRADER_ID);
    private static final Instant NOW = Instant.parse("2026-11-24T13:33:05Z");
    private static final String NOTHING = "{}";

    private final TestLedger ledger = TestLedger.of(new Samples(), "trade");

    /** No fields. */
    public record Empty() {}

    /** How many parties to register. */
    public record Many(int count) {}

    private static JsonObject register(LedgerContext context, Empty request) {
        context.endorse(LedgerKey.of(RecordType.PARTY, TRADER_ID.value()), EndorsementPolicy.anyZone());
        return LedgerTypes.toJson(context.emit(registered(TRADER_ID)));
    }

    private static JsonObject registerMany(LedgerContext context, Many request) {
        for (int i = 0; i < request.count(); i++) {
            context.emit(registered(PartyId.uscc("91110108MA0DEM0%03d".formatted(i))));
        }
        return JsonObject.of(Map.of());
    }

    private static JsonObject registerAndRefuse(LedgerContext context, Empty request) {
        register(context, request);
        throw new RejectedException(Code.BAD_STATE, "after all");
    }

    private static JsonObject relayTwice(LedgerContext context, CaseToken token) {
        String key = token.caseId();
        context.find(CaseToken.class, RecordType.TOKEN, key);
        context.emit(new TokenRelayed(token, TRADER_ID, context.invocation().txTime()));
        CaseToken seen = context.get(CaseToken.class, RecordType.TOKEN, key);
        return LedgerTypes.toJson(context.emit(
                new TokenRelayed(seen, TRADER_ID, context.invocation().txTime())));
    }

    private static JsonObject count(LedgerReader reader, Many request) {
        int found = reader.scan(RecordType.PARTY, List.of(), request.count()).size();
        return JsonObject.of(Map.of("found", new JsonInteger(found)));
    }

    private static JsonObject when(LedgerReader reader, Empty request) {
        return JsonObject.of(
                Map.of("txTime", new JsonString(reader.invocation().txTime().toString())));
    }

    private static PartyRegistered registered(PartyId party) {
        return new PartyRegistered(party, Country.CHINA, PartyKind.ENTERPRISE, Optional.empty(), TRADER_ID, NOW);
    }

    private static final class Samples implements Chaincode {
        private final Dispatcher dispatcher = new Dispatcher(List.of(ContractClass.named("S", LedgerChannel.TRADE)
                .submit("register", Empty.class, LedgerContextTest::register)
                .submit("registerMany", Many.class, LedgerContextTest::registerMany)
                .submit("registerAndRefuse", Empty.class, LedgerContextTest::registerAndRefuse)
                .submit("relayTwice", CaseToken.class, LedgerContextTest::relayTwice)
                .readOnly("count", Many.class, LedgerContextTest::count)
                .readOnly("when", Empty.class, LedgerContextTest::when)
                .views(RecordType.PARTY, RecordType.CONTRACT)
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
    void what_is_emitted_is_written_with_its_policy_and_one_event() {
        Outcome outcome = ledger.submit(TRADER, "S:register", NOTHING);
        String key = LedgerKey.of(RecordType.PARTY, TRADER_ID.value()).stateKey();
        assertEquals(List.of(registered(TRADER_ID)), outcome.events());
        assertEquals(List.of(key), outcome.writtenKeys());
        assertEquals(List.of(key), outcome.readKeys());
        assertEquals(
                Optional.of(
                        new Party(TRADER_ID, Country.CHINA, PartyKind.ENTERPRISE, Optional.empty(), TRADER_ID, NOW)),
                ledger.record(RecordType.PARTY, TRADER_ID.value()));
        assertEquals(true, ledger.isGuardedBy(EndorsementPolicy.anyZone(), RecordType.PARTY, TRADER_ID.value()));
    }

    @Test
    void a_handler_that_refuses_after_emitting_writes_nothing() {
        Outcome outcome = ledger.submit(TRADER, "S:registerAndRefuse", NOTHING);
        assertEquals("BAD_STATE", outcome.code());
        assertEquals(List.of(), outcome.writtenKeys());
        assertEquals(List.of(), outcome.events());
        assertEquals(true, ledger.isUnguarded(RecordType.PARTY, TRADER_ID.value()));
    }

    @Test
    void a_second_event_applies_to_the_result_of_the_first_and_the_ledger_is_read_once() {
        Outcome outcome = ledger.submit(TRADER, "S:relayTwice", token());
        assertEquals(List.of("TokenRelayed", "TokenRelayed"), outcome.eventNames());
        assertEquals(1, outcome.writtenKeys().size());
        assertEquals(1, outcome.readKeys().size());
    }

    @Test
    void a_transaction_has_at_most_64_events() {
        assertEquals(
                "TOO_LARGE",
                ledger.submit(TRADER, "S:registerMany", "{\"count\":65}").code());
        assertEquals(
                "OK", ledger.submit(TRADER, "S:registerMany", "{\"count\":64}").code());
    }

    @Test
    void a_scan_has_a_limit_and_sees_its_type_alone() {
        ledger.submit(TRADER, "S:registerMany", "{\"count\":3}");
        ledger.submit(TRADER, "S:relayTwice", token());
        assertEquals(
                "{\"found\":3}",
                ledger.evaluate(TRADER, "S:count", "{\"count\":3}").payload());
        assertEquals(
                "TOO_LARGE", ledger.evaluate(TRADER, "S:count", "{\"count\":2}").code());
    }

    @Test
    void a_transaction_s_time_has_milliseconds() {
        ledger.at(Instant.parse("2026-11-24T13:33:05.123456789Z"));
        assertEquals(
                "{\"txTime\":\"2026-11-24T13:33:05.123Z\"}",
                ledger.evaluate(TRADER, "S:when", NOTHING).payload());
    }

    @Test
    void a_view_says_what_is_there_and_what_is_not() {
        ledger.submit(TRADER, "S:register", NOTHING);
        String key = "[\"" + TRADER_ID.value() + "\"]";
        assertEquals(
                "{\"absent\":false,\"key\":" + key
                        + ",\"record\":{\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":\"uscc:91110108MA0DEM013A\","
                        + "\"registeredAt\":\"2026-11-24T13:33:05Z\",\"registeredBy\":\"uscc:91110108MA0DEM013A\","
                        + "\"schema\":\"org.digitaltrade.PTY/1\"},\"type\":\"PTY\"}",
                view("PTY", key).payload());
        assertEquals(
                "{\"absent\":true,\"key\":[\"nobody\"],\"type\":\"PTY\"}",
                view("PTY", "[\"nobody\"]").payload());
    }

    @Test
    void a_view_is_asked_for_a_type_of_its_class_and_a_well_formed_key() {
        assertEquals("MALFORMED", view("TOKEN", "[\"x\"]").code());
        assertEquals("MALFORMED", view("NOTHING", "[\"x\"]").code());
        assertEquals("ID_INVALID", view("PTY", "[]").code());
        assertEquals("ID_INVALID", view("PTY", "[\"a~b\"]").code());
        assertEquals("MALFORMED", view("PTY", "[\"a\\u0000b\"]").code());
    }

    private Outcome view(String type, String key) {
        TestIdentity anyMember = TestIdentity.with("BJEIT", Map.of());
        return ledger.evaluate(anyMember, "S:view", "{\"type\":\"" + type + "\",\"key\":" + key + "}");
    }

    private static String token() {
        return "{\"caseId\":\"TC-HD-2026-ba9876543210\",\"status\":\"ACTIVE\",\"validFrom\":\"2026-11-01\","
                + "\"fieldCommitment\":\"" + "a".repeat(64) + "\",\"destCountry\":\"SG\",\"recipientCommitment\":\""
                + "b".repeat(64) + "\",\"source\":{\"transactionId\":\"" + "c".repeat(64) + "\",\"block\":\"7\"}}";
    }
}
