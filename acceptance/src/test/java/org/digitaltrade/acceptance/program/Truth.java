package org.digitaltrade.acceptance.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.acceptance.program.Replay.Written;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerKey;

/**
 * Compares three accounts of the same ledger: the blocks, what the chaincode answers from the world state, and what the
 * gateway answers from its projection.
 */
final class Truth implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String AUDITOR = "User1@BJCAC";

    private static final List<String> TRADE = List.of("trade");
    private static final List<String> APPROVAL = List.of("approval");
    private static final List<String> BOTH = List.of("approval", "trade");

    /** What the gateway serves, and of which channels; the other types are kept by the chaincode for itself. */
    private static final Map<RecordType, Served> COLLECTIONS = Map.ofEntries(
            Map.entry(RecordType.CONTRACT, new Served("contracts", TRADE)),
            Map.entry(RecordType.TOKEN, new Served("tokens", TRADE)),
            Map.entry(RecordType.CASE, new Served("transfers", APPROVAL)),
            Map.entry(RecordType.USAGE, new Served("usages", APPROVAL)),
            Map.entry(RecordType.METER, new Served("meters", APPROVAL)),
            Map.entry(RecordType.RULE_SET, new Served("rule-sets", APPROVAL)),
            Map.entry(RecordType.CALENDAR, new Served("calendars", APPROVAL)),
            Map.entry(RecordType.RISK, new Served("risks", APPROVAL)),
            Map.entry(RecordType.OVERLAY, new Served("overlays", APPROVAL)),
            Map.entry(RecordType.ZONE_POLICY, new Served("zone-policies", APPROVAL)),
            Map.entry(RecordType.PILOT_STAGE, new Served("pilot-stages", APPROVAL)),
            Map.entry(RecordType.PILOT, new Served("pilots", APPROVAL)),
            Map.entry(RecordType.JURISDICTION, new Served("jurisdictions", APPROVAL)),
            Map.entry(RecordType.AUTHORITY, new Served("authorities", APPROVAL)),
            Map.entry(RecordType.ENTERPRISE, new Served("enterprises", APPROVAL)),
            Map.entry(RecordType.PARTY, new Served("parties", BOTH)),
            Map.entry(RecordType.ATTESTATION, new Served("attestations", BOTH)),
            Map.entry(RecordType.TRUST_LIST, new Served("trust-lists", BOTH)),
            Map.entry(RecordType.TRUST_SERVICE, new Served("trust-services", BOTH)),
            Map.entry(RecordType.PARTY_AGREEMENT, new Served("agreements", BOTH)));

    private record Served(String collection, List<String> channels) {
        String path(String channel, String rest) {
            return "/v1/" + collection + rest + "channel=" + channel;
        }
    }

    private final Program program;
    private final ActorWithKey auditor;
    private final DirectTransport peer;
    private final RestClient gateway;

    private Truth(Program program, ActorWithKey auditor, DirectTransport peer, RestClient gateway) {
        this.program = program;
        this.auditor = auditor;
        this.peer = peer;
        this.gateway = gateway;
    }

    static Truth about(Program program) throws Exception {
        ActorWithKey auditor = Actors.in(program.home()).find(AUDITOR);
        ConnectionProfile profile = ConnectionProfile.read(program.home().connection());
        return new Truth(
                program,
                auditor,
                new DirectTransport(profile.peer("BJCAC").orElseThrow(), auditor.identity(), auditor.signer()),
                program.reader(AUDITOR));
    }

    /**
     * Every account agrees, and every transaction counts at most once.
     *
     * @return the blocks
     */
    Replays agreed() throws Exception {
        Replays replays = Replays.of(program.home());
        for (Replay replay : replays.all()) {
            awaitHeight(replay);
            replay.counts().forEach((id, count) -> assertTrue(count <= 1, () -> id + " counts " + count + " times"));
            for (Map.Entry<String, Written> entry : replay.state().entrySet()) {
                compare(replay.channel(), entry.getKey(), entry.getValue());
            }
            compareLists(replay);
        }
        return replays;
    }

    /** The record as the chaincode shows it to the auditor. */
    JsonObject view(String channel, RecordType type, String... key) throws Exception {
        JsonObject answer = ask(channel, type, List.of(key));
        assertEquals(new JsonBoolean(false), answer.get("absent"), () -> type + " " + List.of(key));
        return (JsonObject) answer.get("record");
    }

    /** What happened to a record, by the gateway. */
    List<JsonObject> history(String channel, RecordType type, String id) throws Exception {
        return Run.objects(gateway.get(served(type).path(channel, "/" + id + "/history?"), LIMIT), "events");
    }

    private void awaitHeight(Replay replay) throws Exception {
        String expected = Long.toString(replay.height());
        Program.await(
                "the gateway has " + expected + " blocks of " + replay.channel(),
                () -> Run.objects(gateway.get("/v1/status", LIMIT), "channels").stream()
                        .filter(channel -> channel.string("channel").equals(replay.channel()))
                        .anyMatch(channel -> channel.string("height").equals(expected)));
    }

    private void compare(String channel, String stateKey, Written written) throws Exception {
        String[] parts = stateKey.substring(1, stateKey.length() - 1).split("\u0000", -1);
        RecordType type = RecordType.ofCode(parts[0]).orElseThrow();
        LedgerKey key = LedgerKey.of(type, Arrays.copyOfRange(parts, 1, parts.length));
        JsonObject record = view(channel, type, key.parts().toArray(String[]::new));
        assertEquals(written.sha256(), Digests.sha256Hex(Json.canonical(record)), () -> channel + " " + key);
        if (COLLECTIONS.containsKey(type)) {
            assertEquals(
                    Json.write(projected(channel, key, written, record)),
                    Json.write(gateway.get(served(type).path(channel, "/" + key.id() + "?"), LIMIT)));
        }
    }

    private static JsonObject projected(String channel, LedgerKey key, Written written, JsonObject record) {
        return JsonObject.of(Map.of(
                "channel",
                new JsonString(channel),
                "type",
                new JsonString(key.type().code()),
                "key",
                strings(key.parts()),
                "version",
                JsonObject.of(Map.of(
                        "block", new JsonString(Long.toString(written.block())),
                        "transaction", new JsonInteger(written.index()))),
                "sha256",
                new JsonString(written.sha256()),
                "record",
                record));
    }

    /** The gateway lists the keys of the world state, all of them and no others. */
    private void compareLists(Replay replay) throws Exception {
        for (Map.Entry<RecordType, Served> entry : COLLECTIONS.entrySet()) {
            String prefix = "\u0000" + entry.getKey().code() + "\u0000";
            Set<String> expected = new TreeSet<>();
            replay.state().keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> key.substring(prefix.length(), key.length() - 1).replace('\u0000', '~'))
                    .forEach(expected::add);
            boolean served = entry.getValue().channels().contains(replay.channel());
            assertEquals(expected, served ? listed(replay.channel(), entry.getValue()) : Set.of());
        }
    }

    private Set<String> listed(String channel, Served served) throws Exception {
        Set<String> ids = new TreeSet<>();
        String path = served.path(channel, "?limit=100&");
        JsonObject page = gateway.get(path, LIMIT);
        add(page, ids);
        while (page.find("next").isPresent()) {
            page = gateway.get(path + "&cursor=" + page.string("next"), LIMIT);
            add(page, ids);
        }
        return ids;
    }

    private static Served served(RecordType type) {
        return Optional.ofNullable(COLLECTIONS.get(type)).orElseThrow();
    }

    private static void add(JsonObject page, Set<String> ids) {
        Run.objects(page, "items").forEach(item -> ids.add(String.join("~", Run.texts(item, "key"))));
    }

    private JsonObject ask(String channel, RecordType type, List<String> key) throws Exception {
        byte[] question =
                Json.canonical(JsonObject.of(Map.of("type", new JsonString(type.code()), "key", strings(key))));
        Intent intent = Intent.of(channel, contractClass(type), "view", question);
        CheckedProposal proposal = ProposalCheck.check(
                Proposals.build(intent, auditor.identity()), intent, auditor.identity(), Instant.now());
        byte[] answer = peer.evaluate(proposal.bytes(), auditor.signer().sign(proposal.digest()));
        return Json.parseObject(answer);
    }

    private static String contractClass(RecordType type) {
        return switch (type) {
            case CONTRACT, TOKEN -> "TradeContracts";
            case PARTY -> "Parties";
            case CASE, USAGE, MANIFEST, METER, RISK -> "DataTransfers";
            case RULE_SET, CALENDAR, OVERLAY, ZONE_POLICY, PILOT_STAGE, PILOT, JURISDICTION, AUTHORITY, ENTERPRISE ->
                "RuleSets";
            case ATTESTATION -> "Attestations";
            default -> "TrustLists";
        };
    }

    private static JsonArray strings(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }

    @Override
    public void close() {
        peer.close();
    }
}
