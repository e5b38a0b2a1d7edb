package org.digitaltrade.embedded.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.TestNetwork;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chaincode that is not Java, deployed on a running network and called by a client that is not Java. */
@Timeout(240)
class NodeChaincodeIT {
    private static final int TESTS = 6;
    private static final String POLICY = "OR('ZHD.peer','BJCAC.peer')";

    @TempDir
    private static Path folder;

    private static NodeTools node;
    private static TestNetwork network;
    private static String address;
    private static Process chaincode;

    @BeforeAll
    static void deploy() throws Exception {
        node = NodeTools.install(TESTS);
        address = NodeTools.freeAddress();
        chaincode = node.chaincode(address, "assets", "1");
        network = TestNetwork.start(options());
        deployer().deploy(assets("assets"));
    }

    @AfterAll
    static void stop() {
        if (network != null) {
            network.close();
        }
        if (chaincode != null) {
            chaincode.destroyForcibly();
        }
    }

    private static EmbeddedOptions options() {
        return TestNetwork.options(folder).withChaincodeTimeLimit(Duration.ofSeconds(5));
    }

    private static ChaincodeDeployer deployer() {
        return new ChaincodeDeployer(folder, (step, subject) -> {});
    }

    private static Deployment assets(String name) {
        return Deployment.of("trade", name, ChaincodeAddress.plain(address)).withPolicy(POLICY);
    }

    @Test
    void public_node_client_submits_evaluates_queries_and_hears_events() throws Exception {
        String seen = node.script("client.js", folder.toString(), "ZHD", "User1", "trade", "assets");

        assertEquals(
                "{\"first\":{\"successful\":true,\"code\":0},\"result\":\"amber\",\"evaluated\":\"cedar\","
                        + "\"range\":\"k1=cedar,k2=birch\",\"history\":\"cedar,amber\",\"creator\":\"ZHD\","
                        + "\"transient\":\"dusk\",\"events\":[\"put k1\",\"put k2\",\"put k1\"],"
                        + "\"refusal\":{\"name\":\"EndorseError\",\"code\":10,"
                        + "\"details\":[\"ZHD: chaincode response 500, no such thing\"]}}",
                seen);
    }

    @Test
    void chaincode_of_both_kinds_call_one_another() throws Exception {
        try (Gateway gateway = network.connect("ZHD", "User1")) {
            Contract ledger = gateway.getNetwork("trade").getContract("ledger");
            ledger.submitTransaction("put", "both", "elm");

            assertEquals(
                    "=elm", text(contract(gateway, "assets").evaluateTransaction("call", "ledger", "get", "both")));
        }
    }

    @Test
    void new_sequence_at_another_address_takes_over_and_survives_a_restart() throws Exception {
        String other = NodeTools.freeAddress();
        Process second = node.chaincode(other, "upgraded", "2");
        try {
            deployer().deploy(assets("upgraded"));
            try (Gateway gateway = network.connect("ZHD", "User1")) {
                assertEquals("1", text(contract(gateway, "upgraded").evaluateTransaction("version")));
            }
            Deployed deployed = deployer()
                    .deploy(Deployment.of("trade", "upgraded", ChaincodeAddress.plain(other))
                            .withPolicy(POLICY)
                            .withSequence(2));

            assertEquals(
                    new Deployed(
                            "trade",
                            "upgraded",
                            "2",
                            2,
                            deployed.packageId(),
                            "upgraded",
                            List.of("BJCAC", "BJCOM", "BJEIT", "PARTNER", "ZCY", "ZDX", "ZHD"),
                            deployed.block()),
                    deployed);
            network.close();
            network = TestNetwork.start(options());
            try (Gateway gateway = network.connect("ZHD", "User1")) {
                assertEquals("2", text(contract(gateway, "upgraded").evaluateTransaction("version")));
                contract(gateway, "upgraded").submitTransaction("put", "k", "fir");
                assertEquals("fir", text(contract(gateway, "upgraded").evaluateTransaction("get", "k")));
            }
        } finally {
            second.destroyForcibly();
        }
    }

    @Test
    void chaincode_that_dies_fails_its_transaction_and_serves_again_once_it_is_back() throws Exception {
        String own = NodeTools.freeAddress();
        Process first = node.chaincode(own, "mortal", "1");
        deployer()
                .deploy(Deployment.of("trade", "mortal", ChaincodeAddress.plain(own))
                        .withPolicy(POLICY));
        try (Gateway gateway = network.connect("ZHD", "User1")) {
            Contract mortal = contract(gateway, "mortal");

            assertEquals("chaincode stream terminated", reason(() -> mortal.submitTransaction("die")));
            first.waitFor();
            assertEquals("UNAVAILABLE", reason(() -> mortal.submitTransaction("put", "k", "1")));
            Process again = node.chaincode(own, "mortal", "1");
            try {
                mortal.submitTransaction("put", "k", "2");
                assertEquals("2", text(mortal.evaluateTransaction("get", "k")));
            } finally {
                again.destroyForcibly();
            }
        }
    }

    @Test
    void chaincode_that_never_answers_is_given_up_while_others_go_on() throws Exception {
        try (Gateway gateway = network.connect("ZHD", "User1")) {
            Contract assets = contract(gateway, "assets");

            assertEquals("timeout expired while executing transaction", reason(() -> assets.submitTransaction("hang")));
            assets.submitTransaction("put", "after", "1");
            assertEquals("1", text(assets.evaluateTransaction("get", "after")));
        }
    }

    @Test
    void what_is_wrong_is_said_with_the_remedy_before_anything_is_written() {
        assertEquals(
                DeployException.Code.NAME_TAKEN
                        + ": chaincode assets is defined on trade with sequence 1: upgrade it with"
                        + " --sequence 2, or take another name",
                refusal(assets("assets")));
        assertEquals(
                DeployException.Code.NAME_TAKEN
                        + ": chaincode fresh is not defined on trade yet: leave --sequence out, or give 1",
                refusal(assets("fresh").withSequence(3)));
        assertEquals(
                DeployException.Code.UNKNOWN_CHANNEL + ": there is no channel nowhere: the network has approval, trade",
                refusal(Deployment.of("nowhere", "fresh", ChaincodeAddress.plain(address))));
        assertEquals(
                DeployException.Code.BAD_DEFINITION + ": policy \"OR('NOBODY.peer')\" names NOBODY, which is not on the"
                        + " channel: its organisations are BJCAC, BJCOM, BJEIT, PARTNER, ZCY, ZDX, ZHD",
                refusal(assets("fresh").withPolicy("OR('NOBODY.peer')")));
        assertEquals(
                DeployException.Code.BAD_DEFINITION
                        + ": \"no name\" is no chaincode name: use letters and digits, with - or _ between them",
                refusal(assets("no name")));
        assertEquals(
                DeployException.Code.BAD_DEFINITION + ": \"nonsense\" is no address: give HOST:PORT",
                refusal(Deployment.of("trade", "fresh", ChaincodeAddress.plain("nonsense"))));
        assertEquals(
                DeployException.Code.CHAINCODE_UNREACHABLE,
                assertThrows(
                                DeployException.class,
                                () -> deployer()
                                        .deploy(Deployment.of("trade", "fresh", ChaincodeAddress.plain("127.0.0.1:9"))))
                        .code());
        assertEquals(
                DeployException.Code.NETWORK_NOT_RUNNING,
                assertThrows(
                                DeployException.class,
                                () -> new ChaincodeDeployer(folder.resolve("none"), (step, subject) -> {})
                                        .deploy(assets("fresh")))
                        .code());
    }

    private static String refusal(Deployment deployment) {
        DeployException refused =
                assertThrows(DeployException.class, () -> deployer().deploy(deployment));
        return refused.code() + ": " + refused.getMessage();
    }

    private interface Call {
        void run() throws Exception;
    }

    /** The end of the only detail. */
    private static String reason(Call call) {
        GatewayException refused = assertThrows(EndorseException.class, call::run);
        String message = refused.getDetails().stream()
                .map(ErrorDetail::getMessage)
                .findFirst()
                .orElseThrow();
        return message.contains("could not launch chaincode")
                ? "UNAVAILABLE"
                : message.substring(message.lastIndexOf(": ") + 2);
    }

    private static Contract contract(Gateway gateway, String name) {
        return gateway.getNetwork("trade").getContract(name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
