package org.digitaltrade.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.digitaltrade.cli.demo.Cast;
import org.digitaltrade.cli.demo.Trade;
import org.digitaltrade.cli.demo.TradeStory;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.trade.ContractState;
import org.digitaltrade.domain.trade.TradeContract;
import org.digitaltrade.domain.transfers.CaseState;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.usage.UsageOutcome;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
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

    @Test
    void a_whole_trade_is_signed_approved_metered_and_fulfilled() throws Exception {
        StoryOfATrade story = new StoryOfATrade(member("User1@BJCAC"), member("Relay@BJCAC"));
        Cast cast = new Cast(
                member("User1@ZHD").client(),
                member("User1@PARTNER").client(),
                member("Admin@BJCAC").client(),
                member("Admin@BJCOM").client(),
                member("Admin@BJEIT").client());
        Trade trade = new TradeStory(cast, story, story).play(folder.resolve("documents"));

        TradeContract contract = (TradeContract) member("User1@PARTNER")
                .find(TRADE, "TradeContracts", RecordType.CONTRACT, trade.contractId())
                .orElseThrow();
        TransferCase transferCase = (TransferCase) member("User1@BJCOM")
                .find(APPROVAL, "DataTransfers", RecordType.CASE, trade.caseId())
                .orElseThrow();
        assertAll(
                () -> assertEquals(ContractState.FULFILLED, contract.state()),
                () -> assertEquals(CaseState.ACTIVE, transferCase.state()),
                () -> assertEquals(1, story.refusals()),
                () -> assertEquals(5, trade.attestationIds().size()));
        exactlyAsManyUsagesAsFitGetThrough(trade.caseId());
    }

    /** The case of the trade, whose data has some bytes left. */
    private void exactlyAsManyUsagesAsFitGetThrough(String caseId) throws Exception {
        int clients = Integer.getInteger("rush.clients", 64);
        int room = 20;
        UsageRush rush = new UsageRush(member("User1@ZHD"), caseId, clients, room);
        int before = rush.transferCase().usage().lastSeq();
        UsageRush.Result result = rush.run();

        List<Integer> numbers = result.usages().stream()
                .map(usage -> usage.report().seq())
                .sorted()
                .toList();
        assertAll(
                () -> assertEquals(Math.min(room, clients), result.count(UsageOutcome.RECORDED)),
                () -> assertEquals(clients - Math.min(room, clients), result.count(UsageOutcome.REFUSED)),
                () -> assertEquals(
                        IntStream.rangeClosed(before + 1, before + clients)
                                .boxed()
                                .toList(),
                        numbers),
                () -> assertEquals(before + clients, rush.transferCase().usage().lastSeq()));
    }

    @Test
    void signatures_made_by_openssl_are_attested() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        adopt(OpenSslSample.EC.trustList(TrustListKind.LOCAL, now));
        adopt(OpenSslSample.RSA.trustList(TrustListKind.PEER_COPY, now));
        AgreementTerms agreement = new AgreementTerms(
                "PA-2026-0123456789ab",
                new PartyId(OpenSslSample.RSA.party()),
                List.of(OpenSslSample.RSA.authority()),
                List.of(new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256)),
                new Hash("0".repeat(64)),
                now,
                now.plusSeconds(86_400));
        commit("User1@ZHD", "TrustLists:proposeAgreement", object("terms", Records.toJson(agreement)));
        commit(
                "User1@PARTNER",
                "TrustLists:joinAgreement",
                object("agreementId", new JsonString(agreement.agreementId()))
                        .with("hash", new JsonString(Digests.sha256Hex(Records.canonical(agreement)))));

        commit("User1@ZHD", "Attestations:attest", OpenSslSample.EC.attest("ec-cades.cms", Optional.empty()));
        commit(
                "User1@PARTNER",
                "Attestations:attest",
                OpenSslSample.RSA.attest("rsa-plain.cms", Optional.of(agreement.agreementId())));
        assertRefused(
                "User1@PARTNER",
                Member.intent(
                        TRADE,
                        "Attestations:attest",
                        Json.canonical(OpenSslSample.RSA.attest("rsa-sha1.cms", Optional.of(agreement.agreementId())))),
                Code.ATTESTATION_NOT_VALID);
    }

    private void adopt(TrustListDocument list) throws Exception {
        commit("Admin@BJEIT", "TrustLists:propose", object("list", Records.toJson(list)));
        JsonObject adoption = object("schemeId", new JsonString(list.schemeId()))
                .with("sequence", new JsonInteger(list.sequence()))
                .with("hash", new JsonString(Digests.sha256Hex(Records.canonical(list))));
        commit("Admin@BJEIT", "TrustLists:adopt", adoption);
        commit("Admin@BJCAC", "TrustLists:adopt", adoption);
    }

    private Outcome commit(String by, String function, JsonObject input) throws Exception {
        Outcome outcome = member(by).submit(TRADE, function, input);
        assertEquals(Outcome.Status.COMMITTED, outcome.status(), () -> function + " by " + by + ": " + outcome);
        return outcome;
    }

    private static JsonObject object(String name, JsonValue value) {
        return JsonObject.of(Map.of(name, value));
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
