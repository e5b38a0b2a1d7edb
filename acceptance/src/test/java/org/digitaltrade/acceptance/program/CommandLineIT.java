package org.digitaltrade.acceptance.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.identity.CertificateAuthority;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.verifier.TrustFile;
import org.digitaltrade.verifier.TrustFile.Kind;
import org.digitaltrade.verifier.TrustFile.TrustedChannel;
import org.digitaltrade.verifier.TrustFile.TrustedOrganisation;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.Pem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person and a script meet them, on one network that is up. */
@ExtendWith(Stage.Builder.class)
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class CommandLineIT {
    private static final Topology TOPOLOGY = Topology.standard();
    private static final String HAIDIAN = "uscc:91110108MA0DEM013A";
    private static final String CHAOYANG = "uscc:91110105MA0DEM021R";
    private static final String NEWCOMER = "uscc:91110108MA0DEM048W";
    private static final String DAXING = "uscc:91110115MA0DEM03X1";

    @TempDir
    static Path folder;

    private static Program dtl;

    @BeforeAll
    static void look() {
        dtl = Stage.program();
    }

    /** So that what one test leaves in pieces does not fail the others. */
    @BeforeEach
    void up() {
        dtl.run("up", "--ephemeral-ports").exits(0);
    }

    @Test
    void up_says_where_everything_is() throws Exception {
        JsonObject answer =
                dtl.fresh("up", "--ephemeral-ports", "--json").exits(0).json();
        assertEquals(
                List.of(
                        dtl.home().connection().toString(),
                        dtl.home().trust().toString(),
                        TrustFile.parse(Files.readAllBytes(dtl.home().trust())).fingerprint()),
                List.of(answer.string("connection"), answer.string("trustFile"), answer.string("trustFingerprint")));
    }

    @Test
    void a_port_is_checked_and_not_taken_for_granted() throws Exception {
        assertEquals("2 MALFORMED", dtl.run("up", "--port", "0", "--json").verdict());
        assertEquals("2 MALFORMED", dtl.run("up", "--port", "65536", "--json").verdict());
        Run other = dtl.run("up", "--port", "9", "--json");
        assertEquals("2 ALREADY_RUNNING", other.verdict());
        String url = Json.parseObject(Files.readAllBytes(dtl.home().gatewayAddress()))
                .string("url");
        String port = url.substring(url.lastIndexOf(':') + 1);
        assertTrue(other.failure().string("detail").endsWith("port " + port), other::toString);
        dtl.run("up", "--port", port).exits(0);
    }

    @Test
    void exit_codes_and_failures_are_those_of_a_process() throws Exception {
        assertEquals("2 CONFIRMATION_MISSING", dtl.fresh("reset", "--json").verdict());
        assertEquals(0, dtl.fresh().exit());
    }

    @Test
    void a_new_party_takes_part_without_a_restart() throws Exception {
        long network = pid("network");
        dtl.run("key", "new", "newcomer").exits(0);
        assertEquals(
                "2 NOT_FOUND",
                dtl.run("show", NEWCOMER, "--as", "newcomer", "--json").verdict());
        dtl.run("key", "enrol", "newcomer", "--organisation", "ZHD", "--uscc", NEWCOMER.substring("uscc:".length()))
                .exits(0);
        Path input = folder.resolve("newcomer.json");
        Path draft = folder.resolve("newcomer-draft.json");
        Files.writeString(input, registration(NEWCOMER));
        dtl.run(build(input, "newcomer", draft)).exits(0);
        JsonObject outcome = dtl.run("tx", "submit", draft.toString(), "--as", "newcomer", "--json")
                .exits(0)
                .json();
        assertEquals("COMMITTED", outcome.string("status"));
        assertEquals(
                NEWCOMER,
                ((JsonObject) dtl.run("show", NEWCOMER, "--as", "newcomer", "--json")
                                .exits(0)
                                .json()
                                .get("record"))
                        .string("partyId"));
        // Named by its own channel, though the other is asked first.
        assertEquals(
                "trade",
                dtl.run("tx", "status", outcome.string("transactionId"), "--json")
                        .exits(0)
                        .json()
                        .string("channel"));
        assertEquals(network, pid("network"));
    }

    @Test
    void what_the_ledger_would_refuse_for_its_form_is_not_built() throws Exception {
        Path input = folder.resolve("form.json");
        String draft = folder.resolve("form-draft.json").toString();
        Files.writeString(input, "{\"partyId\":\"" + DAXING + "\",\"country\":\"CN\"}");
        assertRefusedBuild("2 MALFORMED", "/kind: missing member", "Parties", "register", input);
        Files.writeString(input, registration(DAXING).replace("{", "{\"more\":1,"));
        assertRefusedBuild("2 MALFORMED", "/more: unknown member", "Parties", "register", input);
        Files.writeString(input, registration(DAXING));
        assertRefusedBuild(
                "2 UNKNOWN_FUNCTION",
                "Parties has no function enlist; it has register, view",
                "Parties",
                "enlist",
                input);
        assertRefusedBuild(
                "2 UNKNOWN_FUNCTION",
                "no class Nothing; there are Attestations, DataTransfers, Parties, RuleSets, TradeContracts, TrustLists",
                "Nothing",
                "register",
                input);
        assertEquals(
                "2 WRONG_CHANNEL",
                dtl.run(
                                "tx",
                                "build",
                                "--contract",
                                "Parties",
                                "--function",
                                "register",
                                "--input",
                                input.toString(),
                                "--as",
                                "User1@ZHD",
                                "--out",
                                draft,
                                "--json")
                        .verdict());
        Run text = dtl.run("tx", "functions", "Parties:register").exits(0);
        assertTrue(text.out().contains("partyId") && text.out().contains("may be left out"), text::toString);
        assertEquals(
                List.of("Attestations", "DataTransfers", "Parties", "RuleSets", "TradeContracts", "TrustLists"),
                Run.objects(dtl.run("tx", "functions", "--json").exits(0).json(), "classes").stream()
                        .map(contract -> contract.string("name"))
                        .toList());
        assertEquals(
                "2 UNKNOWN_FUNCTION",
                dtl.run("tx", "functions", "Parties:enlist", "--json").verdict());
    }

    @Test
    void a_draft_that_nobody_signed_is_not_handed_in() throws Exception {
        Path input = folder.resolve("unsigned.json");
        Path draft = folder.resolve("unsigned-draft.json");
        Files.writeString(input, registration(DAXING));
        dtl.run(build(input, "User1@ZHD", draft)).exits(0);
        assertEquals(
                "2 SIGNATURE_INVALID",
                dtl.run("tx", "submit", draft.toString(), "--json").verdict());
    }

    @Test
    void a_second_up_says_that_everything_runs_and_changes_nothing() throws Exception {
        long network = pid("network");
        long gateway = pid("gateway");
        Run again = dtl.run("up", "--ephemeral-ports").exits(0);
        assertTrue(again.err().contains("embedded network: runs already, process " + network), again::toString);
        assertTrue(again.err().contains("gateway: runs already, process " + gateway), again::toString);
        assertEquals(List.of(network, gateway), List.of(pid("network"), pid("gateway")));
    }

    @Test
    void down_ends_both_and_says_so_again_when_nothing_runs_and_up_goes_on_with_the_same_ledger() throws Exception {
        JsonObject before = dtl.run("status", "--json").exits(0).json();
        byte[] trust = Files.readAllBytes(dtl.home().trust());
        ProcessHandle network = dtl.process("network").orElseThrow();
        ProcessHandle gateway = dtl.process("gateway").orElseThrow();

        assertEquals(ended(2), dtl.run("down", "--json").exits(0).json());
        assertFalse(Program.runs(network) || Program.runs(gateway));
        assertEquals(ended(0), dtl.run("down", "--json").exits(0).json());
        assertEquals(
                new JsonBoolean(false),
                dtl.run("status", "--json").exits(4).json().get("running"));
        // The keys stay, and building and signing need nothing else.
        Path input = folder.resolve("at-rest.json");
        Path draft = folder.resolve("at-rest-draft.json");
        Files.writeString(input, registration(DAXING));
        dtl.run(build(input, "User1@ZHD", draft)).exits(0);
        assertEquals(
                next("ENDORSE"),
                dtl.run("tx", "sign", draft.toString(), "--as", "User1@ZHD", "--json")
                        .exits(0)
                        .json());
        assertEquals(
                "4 NETWORK_UNREACHABLE",
                dtl.run("tx", "submit", draft.toString(), "--json").verdict());

        dtl.run("up", "--ephemeral-ports").exits(0);
        JsonObject after = dtl.run("status", "--json").exits(0).json();
        assertEquals(before.get("channels"), after.get("channels"));
        assertEquals(new String(trust, UTF_8), Files.readString(dtl.home().trust()));
    }

    @Test
    void status_says_what_runs_and_how_far_each_channel_is() throws Exception {
        JsonObject status = dtl.run("status", "--json").exits(0).json();
        JsonObject gateway = Json.parseObject(Files.readAllBytes(dtl.home().gatewayAddress()));
        assertEquals(
                List.of(
                        List.of(
                                "network",
                                pid("network"),
                                "7 peers, " + dtl.home().connection()),
                        List.of("gateway", pid("gateway"), gateway.string("url"))),
                Run.objects(status, "parts").stream()
                        .map(part -> List.of(
                                part.string("name"), Long.parseLong(part.string("pid")), part.string("address")))
                        .toList());
        List<String> channels = new ArrayList<>();
        for (JsonObject channel : Run.objects(status, "channels")) {
            long height = Replay.of(dtl.home(), channel.string("name")).height();
            assertEquals(Long.toString(height), channel.string("height"));
            assertEquals("peer of BJCAC", channel.string("asked"));
            channels.add(channel.string("name"));
        }
        assertEquals(List.of("approval", "trade"), channels.stream().sorted().toList());
        assertEquals(
                List.of(new JsonBoolean(true), new JsonString("embedded")),
                List.of(status.get("running"), status.get("kind")));
    }

    @Test
    void the_doctor_looks_at_everything_that_is_needed() throws Exception {
        JsonObject report = dtl.run("doctor", "--json").exits(0).json();
        assertEquals(new JsonBoolean(true), report.get("healthy"));
        assertEquals(
                List.of(
                        "java",
                        "maven",
                        "memory",
                        "disk",
                        "network",
                        "chaincode",
                        "gateway",
                        "peers",
                        "port",
                        "unshare"),
                Run.objects(report, "checks").stream()
                        .map(check -> check.string("subject"))
                        .toList());
    }

    @Test
    void a_busy_port_of_the_network_is_named_and_nothing_is_left_running() throws Exception {
        int port = TOPOLOGY.peerOrganisations().get(0).port();
        Program busy = Program.in(folder.resolve("busy"));
        try (ServerSocket taken = take(port)) {
            Run up = busy.run("up", "--json").exits(4);
            assertEquals("4 PORT_BUSY", up.verdict());
            assertEquals("localhost:" + port, up.failure().string("detail"), taken::toString);
        }
        JsonObject status = busy.run("status", "--json").exits(4).json();
        assertEquals(
                List.of(new JsonBoolean(false), new JsonArray(List.of())),
                List.of(status.get("running"), status.get("channels")));
        assertEquals(Optional.empty(), busy.process("network"));
        assertEquals(Optional.empty(), busy.process("gateway"));
        assertEquals(ended(0), busy.run("down", "--json").exits(0).json());
    }

    @Test
    void a_busy_port_of_the_gateway_is_named_and_the_next_up_goes_on_from_there() throws Exception {
        long network = pid("network");
        dtl.kill("gateway");
        try (ServerSocket taken = take(0)) {
            int port = taken.getLocalPort();
            Run up = dtl.run("up", "--port", Integer.toString(port), "--json").exits(4);
            assertEquals("4 PORT_BUSY", up.verdict());
            assertTrue(up.failure().string("detail").contains(Integer.toString(port)), up::toString);
        }
        assertEquals(Optional.empty(), dtl.process("gateway"));
        dtl.run("up", "--ephemeral-ports").exits(0);
        assertEquals(network, pid("network"));
    }

    @Test
    void keys_are_made_once_listed_and_requested() throws Exception {
        Program own = Program.in(folder.resolve("keys"));
        List<JsonValue> made = new ArrayList<>();
        for (String type : List.of("ec", "sm2")) {
            JsonObject key = own.run("key", "new", type + "-key", "--type", type, "--json")
                    .exits(0)
                    .json();
            made.add(key);
            Path file = own.home().keys().resolve(type + "-key").resolve("key.pem");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            byte[] request = request(own, type + "-key");
            assertTrue(new JcaPKCS10CertificationRequest(request)
                    .isSignatureValid(new JcaContentVerifierProviderBuilder()
                            .setProvider(CryptoProviders.bouncyCastle())
                            .build(new JcaPKCS10CertificationRequest(request).getSubjectPublicKeyInfo())));
        }
        assertEquals(
                JsonObject.of(Map.of("keys", new JsonArray(made))),
                own.run("key", "list", "--json").exits(0).json());
        assertEquals(
                "2 EXISTS", own.run("key", "new", "ec-key", "--json").exits(2).verdict());
        assertEquals(
                "2 ID_INVALID",
                own.run("key", "new", "../key", "--json").exits(2).verdict());
        assertEquals(
                "2 NOT_FOUND",
                own.run("key", "csr", "no-key", "--subject", "CN=x", "--json")
                        .exits(2)
                        .verdict());
    }

    @Test
    void a_transaction_is_signed_on_a_machine_that_has_no_network() throws Exception {
        Program offline = Program.in(folder.resolve("offline"));
        enrol(offline, "trader");
        Path draft = folder.resolve("draft.json");
        String file = draft.toString();
        Files.writeString(folder.resolve("register.json"), registration(DAXING));

        offline.run(build(folder.resolve("register.json"), "trader", draft)).exits(0);
        JsonObject shown = offline.run("tx", "show", file, "--json").exits(0).json();
        assertEquals(
                List.of("trade/ledger Parties:register", "ZHD", registration(DAXING), "SIGN_PROPOSAL"),
                List.of(
                        shown.string("function"),
                        shown.string("mspId"),
                        Json.write(shown.get("input")),
                        shown.string("next")));
        String id = shown.string("transactionId");

        assertEquals(
                next("ENDORSE"),
                offline.run("tx", "sign", file, "--as", "trader", "--json")
                        .exits(0)
                        .json());
        assertEquals(
                "2 BAD_STATE",
                offline.run("tx", "sign", file, "--as", "trader", "--json")
                        .exits(2)
                        .verdict());
        assertEquals(
                next("SIGN_TRANSACTION"),
                dtl.run("tx", "submit", file, "--json").exits(0).json());
        // Whose endorsements count is not known there until the trust file is brought.
        assertEquals(
                "3 NOT_FOUND",
                offline.run("tx", "sign", file, "--as", "trader", "--json")
                        .exits(3)
                        .verdict());
        Path trust = Files.copy(dtl.home().trust(), folder.resolve("brought-trust.json"));
        JsonObject endorsed = offline.run("tx", "show", file, "--trust", trust.toString(), "--json")
                .exits(0)
                .json();
        assertEquals(
                List.of("ledger PTY~" + DAXING),
                Run.objects(endorsed, "writes").stream()
                        .map(write -> write.string("namespace") + " " + write.string("key"))
                        .toList());
        assertEquals(
                next("SEND"),
                offline.run("tx", "sign", file, "--as", "trader", "--trust", trust.toString(), "--json")
                        .exits(0)
                        .json());
        assertEquals(
                "6",
                Integer.toString(dtl.run("tx", "status", id, "--json").exits(6).exit()));

        JsonObject outcome = dtl.run("tx", "submit", file, "--json").exits(0).json();
        assertEquals(
                List.of(id, "COMMITTED", DAXING),
                List.of(
                        outcome.string("transactionId"),
                        outcome.string("status"),
                        ((JsonObject) outcome.get("result")).string("partyId")));
        JsonObject status = dtl.run("tx", "status", id, "--channel", "trade", "--json")
                .exits(0)
                .json();
        assertEquals(
                JsonObject.of(Map.of(
                        "transactionId", new JsonString(id),
                        "channel", new JsonString("trade"),
                        "status", new JsonString("COMMITTED"),
                        "block", outcome.get("block"))),
                status);
        // The same bytes again are the same transaction.
        assertEquals(outcome, dtl.run("tx", "submit", file, "--json").exits(0).json());
        assertEquals(
                "[]",
                Json.write(dtl.run("tx", "status", "--json").exits(0).json().get("resumed")));
    }

    @Test
    void a_draft_that_was_changed_on_its_way_is_not_signed() throws Exception {
        Path input = folder.resolve("changed-register.json");
        Path draft = folder.resolve("changed-draft.json");
        Files.writeString(input, registration(CHAOYANG));
        dtl.run(build(input, "Admin@BJCOM", draft)).exits(0);
        Files.writeString(draft, Files.readString(draft).replace(CHAOYANG, HAIDIAN));
        assertEquals(
                "1 CLIENT_REFUSED_TO_SIGN",
                dtl.run("tx", "sign", draft.toString(), "--as", "Admin@BJCOM", "--json")
                        .exits(1)
                        .verdict());
        assertEquals(
                "1 CLIENT_REFUSED_TO_SIGN",
                dtl.run("tx", "submit", draft.toString(), "--as", "Admin@BJCOM", "--json")
                        .exits(1)
                        .verdict());
    }

    @Test
    void what_the_rules_refuse_exits_5_with_their_code() throws Exception {
        register(CHAOYANG);
        Path input = folder.resolve("again.json");
        Path draft = folder.resolve("again-draft.json");
        Files.writeString(input, registration(CHAOYANG));
        dtl.run(build(input, "Admin@BJCOM", draft)).exits(0);
        Run refused = dtl.run("tx", "submit", draft.toString(), "--as", "Admin@BJCOM", "--json")
                .exits(5);
        assertEquals("5 EXISTS", refused.verdict());

        Files.writeString(input, registration("uscc:91110108MA0DEM0139"));
        dtl.run(build(input, "Admin@BJCOM", draft)).exits(0);
        assertEquals(
                "5 USCC_INVALID",
                dtl.run("tx", "submit", draft.toString(), "--as", "Admin@BJCOM", "--json")
                        .exits(5)
                        .verdict());
    }

    @Test
    void wrong_words_and_files_exit_2_and_nothing_that_answers_exits_4() throws Exception {
        Program empty = Program.in(folder.resolve("empty"));
        String nowhere = folder.resolve("nowhere.json").toString();
        assertEquals(2, dtl.run("nonsense").exit());
        assertEquals(2, dtl.run("up", "--no-such-option").exit());
        assertEquals(2, dtl.run("tx", "build").exit());
        assertEquals("2 NOT_FOUND", dtl.run("tx", "show", nowhere, "--json").verdict());
        assertEquals(
                "2 NOT_FOUND",
                dtl.run("verify", nowhere, "--trust", nowhere, "--json").verdict());
        assertEquals(
                "2 NOT_FOUND",
                dtl.run("show", HAIDIAN, "--as", "Nobody@ZHD", "--json").verdict());
        assertEquals("2 ID_INVALID", empty.run("show", "nothing", "--json").verdict());
        assertEquals("2 MALFORMED", dtl.run("logs", "nothing", "--json").verdict());
        assertEquals(
                "4 NETWORK_UNREACHABLE", empty.run("show", HAIDIAN, "--json").verdict());
        assertEquals(
                "4 NETWORK_UNREACHABLE", empty.run("proof", HAIDIAN, "--json").verdict());
        assertEquals(
                "4 NETWORK_UNREACHABLE", empty.run("tx", "status", "--json").verdict());
        assertEquals(4, empty.run("status").exit());
    }

    @Test
    void a_proof_passes_with_the_networks_trust_file_and_with_no_other_and_not_when_changed() throws Exception {
        register(HAIDIAN);
        Path proof = folder.resolve("haidian.dtproof.json");
        JsonObject made = dtl.run("proof", HAIDIAN, "--out", proof.toString(), "--json")
                .exits(0)
                .json();
        assertEquals(7, Run.texts(made, "organisations").size());
        String trust = dtl.home().trust().toString();
        assertEquals(
                "TOTAL_PASSED",
                dtl.run("verify", proof.toString(), "--trust", trust, "--json")
                        .exits(0)
                        .json()
                        .string("indication"));

        Path tampered = folder.resolve("tampered.dtproof.json");
        Files.writeString(tampered, Files.readString(proof).replace(HAIDIAN, CHAOYANG));
        assertEquals(
                "TOTAL_FAILED",
                dtl.run("verify", tampered.toString(), "--trust", trust, "--json")
                        .exits(1)
                        .json()
                        .string("indication"));

        Run foreign =
                dtl.run("verify", proof.toString(), "--trust", foreignTrust().toString(), "--json");
        assertTrue(foreign.exit() == 1 || foreign.exit() == 3, foreign::toString);
        assertNotEquals("TOTAL_PASSED", foreign.json().string("indication"));

        assertEquals(
                "2 NOT_FOUND",
                dtl.run("verify", folder.resolve("none").toString(), "--trust", trust, "--json")
                        .verdict());
        assertEquals(
                "2 MALFORMED",
                dtl.run("verify", proof.toString(), "--trust", proof.toString(), "--json")
                        .verdict());
        assertEquals(
                "2 MALFORMED",
                dtl.run("verify", proof.toString(), "--trust", trust, "--at", "today", "--json")
                        .verdict());
    }

    @Test
    void reset_deletes_the_ledger_when_told_so_twice_and_never_a_key() throws Exception {
        Program own = Program.in(folder.resolve("reset"));
        own.run("key", "new", "mine").exits(0);
        Files.createDirectories(own.home().network());
        Files.createDirectories(own.home().outbox());
        assertEquals("2 CONFIRMATION_MISSING", own.run("reset", "--json").verdict());
        assertTrue(Files.exists(own.home().network()));
        JsonObject deleted = own.run("reset", "--yes", "--json").exits(0).json();
        assertTrue(Run.texts(deleted, "deleted").contains(own.home().network().toString()));
        assertFalse(
                Files.exists(own.home().network()) || Files.exists(own.home().outbox()));
        assertTrue(Files.exists(own.home().keys().resolve("mine").resolve("key.pem")));
    }

    private static void assertRefusedBuild(
            String verdict, String detail, String contract, String function, Path input) {
        Path draft = folder.resolve("refused-draft.json");
        Run refused = dtl.run(
                "tx",
                "build",
                "--contract",
                contract,
                "--function",
                function,
                "--channel",
                "trade",
                "--input",
                input.toString(),
                "--as",
                "User1@ZHD",
                "--out",
                draft.toString(),
                "--json");
        assertEquals(
                verdict + " " + detail,
                refused.verdict() + " " + refused.failure().string("detail"));
        assertFalse(Files.exists(draft));
    }

    private static long pid(String part) throws IOException {
        return dtl.process(part).orElseThrow().pid();
    }

    private static JsonObject ended(int processes) {
        return JsonObject.of(Map.of("ended", new JsonInteger(processes)));
    }

    private static JsonObject next(String stage) {
        return JsonObject.of(Map.of("next", new JsonString(stage)));
    }

    private static String registration(String party) {
        return "{\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"partyId\":\"" + party + "\"}";
    }

    private static String[] build(Path input, String actor, Path draft) {
        return new String[] {
            "tx",
            "build",
            "--contract",
            "Parties",
            "--function",
            "register",
            "--channel",
            "trade",
            "--input",
            input.toString(),
            "--as",
            actor,
            "--out",
            draft.toString()
        };
    }

    /** Unless another test has registered it. */
    private static void register(String party) throws Exception {
        try (LedgerClient officer = dtl.client("Admin@BJCOM")) {
            Outcome outcome = officer.submit(Parties.registration("trade", party, "CN"), Review.NONE);
            assertTrue(
                    outcome.status() == Outcome.Status.COMMITTED
                            || outcome.code().equals(Optional.of("EXISTS")),
                    outcome::toString);
        }
    }

    /** A port that another program has. If one has it already, so much the better. */
    private static ServerSocket take(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            System.out.println("port " + port + " is in use by another program already");
        }
        return socket;
    }

    private static byte[] request(Program own, String key) throws Exception {
        return Base64.getDecoder()
                .decode(own.run("key", "csr", key, "--subject", "CN=" + key + ",O=Acme,C=CN", "--json")
                        .exits(0)
                        .json()
                        .string("request"));
    }

    /** Makes a key there and has the zone's certification authority make it a trader's. */
    private static void enrol(Program offline, String key) throws Exception {
        offline.run("key", "new", key).exits(0);
        Credentials root = NetworkIdentities.open(dtl.home().network().resolve("identities"), TOPOLOGY)
                .organisation("ZHD")
                .root();
        CertificateAuthority authority =
                CertificateAuthority.of(root.certificate().certificate(), root.privateKey(), "ZHD", Clock.systemUTC());
        Path certificate = folder.resolve(key + ".pem");
        Files.writeString(
                certificate,
                Pem.of(authority.issueMember(
                        new JcaPKCS10CertificationRequest(request(offline, key)).getPublicKey(),
                        key + "@ZHD",
                        Unit.CLIENT,
                        new TreeMap<>(Map.of("role", "trader", "uscc", DAXING.substring("uscc:".length()))))));
        offline.run("key", "import", key, certificate.toString(), "--organisation", "ZHD")
                .exits(0);
    }

    /** Of a network with the same names and other keys. */
    private static Path foreignTrust() throws IOException {
        NetworkIdentities others =
                NetworkIdentities.openOrCreate(folder.resolve("others"), TOPOLOGY, Clock.systemUTC());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TrustFile trust = new TrustFile(
                TrustFile.SCHEMA,
                TOPOLOGY.network(),
                1,
                now,
                now.plus(1, ChronoUnit.DAYS),
                List.of(new TrustedChannel("trade", new Hash("0".repeat(64)), "ledger")),
                TOPOLOGY.peerOrganisations().stream()
                        .map(member -> TrustedOrganisation.of(
                                member.mspId(),
                                Kind.PEER,
                                List.of(others.organisation(member.mspId())
                                        .root()
                                        .certificate()
                                        .certificate())))
                        .toList(),
                3);
        return Files.write(folder.resolve("foreign-trust.json"), trust.canonical());
    }
}
