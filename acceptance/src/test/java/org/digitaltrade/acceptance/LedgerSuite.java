package org.digitaltrade.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members of the network can do and what they are refused, the same on every network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerSuite {
    private static final String TRADE = "trade";
    private static final String APPROVAL = "approval";

    @TempDir
    static Path folder;

    private final Map<String, Member> members = new TreeMap<>();
    private LedgerNetwork network;

    abstract LedgerNetwork start(Path data) throws IOException;

    @BeforeAll
    void start() throws IOException {
        network = start(folder.resolve("network"));
    }

    @AfterAll
    void stop() throws IOException {
        members.values().forEach(Member::close);
        if (network != null) {
            network.close();
        }
    }

    Member member(String label) throws IOException {
        Member known = members.get(label);
        if (known == null) {
            known = Member.of(network.profile(), label, folder.resolve("outbox"));
            members.put(label, known);
        }
        return known;
    }

    @Test
    void a_party_registers_an_enterprise_and_every_member_finds_it() throws Exception {
        Outcome outcome = member("Admin@ZHD")
                .submit(
                        TRADE,
                        "Parties:register",
                        Json.parseObject(
                                "{\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":\"uscc:91110108MA0DEM013A\"}"
                                        .getBytes(UTF_8)));
        assertEquals(Outcome.Status.COMMITTED, outcome.status(), outcome.toString());
        for (String label : List.of("User1@PARTNER", "User1@BJEIT", "User1@ZCY")) {
            assertTrue(
                    member(label)
                            .find(TRADE, "Parties", RecordType.PARTY, "uscc:91110108MA0DEM013A")
                            .isPresent(),
                    label);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "User1@ZHD | trade | TradeContracts:lapse | { | MALFORMED",
                "User1@ZHD | trade | TradeContracts:lapse | [] | MALFORMED",
                "User1@ZHD | trade | TradeContracts:lapse | {\"contractId\":null} | MALFORMED",
                "User1@ZHD | trade | TradeContracts:lapse | {\"contractId\":\"CT-HD-2026-000000000000\",\"extra\":1} | MALFORMED",
                "User1@ZHD | trade | TradeContracts:lapse | {\"contractId\":\"a\\u0001b\"} | MALFORMED",
                "User1@ZHD | trade | TradeContracts:view | {\"type\":\"CON\",\"key\":[\"a b\"]} | ID_INVALID",
                "User1@ZHD | trade | TradeContracts:lapse | {\"contractId\":\"CT-HD-2026-000000000000\"} | NOT_FOUND",
                "User1@ZHD | trade | TradeContracts:nothing | {} | UNKNOWN_FUNCTION",
                "User1@ZHD | trade | Nothing:lapse | {} | UNKNOWN_FUNCTION",
                "User1@ZHD | approval | TradeContracts:lapse | {\"contractId\":\"CT-HD-2026-000000000000\"} | WRONG_CHANNEL",
                "User1@ZHD | trade | DataTransfers:withdraw | {} | WRONG_CHANNEL"
            })
    void a_bad_call_has_a_code_and_writes_nothing(
            String caller, String channel, String function, String argument, Code code) throws Exception {
        assertRefused(caller, Member.intent(channel, function, argument.getBytes(UTF_8)), code);
    }

    @Test
    void exactly_one_argument_of_limited_size_is_taken() throws Exception {
        Intent none = new Intent(TRADE, Intent.LEDGER, "TradeContracts:lapse", List.of(), Map.of(), List.of());
        ByteString empty = ByteString.copyFromUtf8("{}");
        Intent two =
                new Intent(TRADE, Intent.LEDGER, "TradeContracts:lapse", List.of(empty, empty), Map.of(), List.of());
        assertRefused("User1@ZHD", none, Code.WRONG_ARGUMENT_COUNT);
        assertRefused("User1@ZHD", two, Code.WRONG_ARGUMENT_COUNT);
        assertRefused(
                "User1@ZHD",
                Member.intent(TRADE, "TradeContracts:lapse", new byte[Json.MAX_BYTES + 1]),
                Code.TOO_LARGE);
    }

    private void assertRefused(String caller, Intent intent, Code code)
            throws IOException, RefusedToSignException, LedgerException {
        Member member = member(caller);
        long before = member.height(intent.channel());
        Outcome outcome = member.submit(intent);
        assertAll(
                () -> assertEquals(code.name(), outcome.code().orElse("none"), outcome.toString()),
                () -> assertEquals(Outcome.Status.REJECTED, outcome.status()),
                () -> assertEquals(before, member.height(intent.channel()), "nothing is written"));
    }
}
