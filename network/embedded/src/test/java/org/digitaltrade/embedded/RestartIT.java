package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.topology.Topology;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting, ending, starting again, and what is in the way of a start. */
@Timeout(180)
class RestartIT {
    @TempDir
    Path folder;

    @Test
    void network_continues_after_its_last_block_with_the_same_identities() throws Exception {
        BlockchainInfo before;
        try (TestNetwork network = TestNetwork.start(folder)) {
            ledger(network).submitTransaction("put", "kept", "amber");
            before = info(network);
        }
        assertFalse(Files.exists(folder.resolve(EmbeddedNetwork.CONNECTION_FILE)));
        assertEquals(
                before.getHeight(),
                EmbeddedNetwork.verify(folder, Topology.standard()).get("trade"));

        try (TestNetwork network = TestNetwork.start(folder)) {
            assertEquals(before, info(network));
            assertEquals("=amber", new String(ledger(network).evaluateTransaction("get", "kept"), UTF_8));
            ledger(network).submitTransaction("put", "kept", "birch");
            assertEquals(before.getHeight() + 1, info(network).getHeight());
        }
    }

    @Test
    void second_network_in_one_folder_is_refused_and_the_first_goes_on() throws Exception {
        try (TestNetwork network = TestNetwork.start(folder)) {
            StoreException refused = assertThrows(StoreException.class, () -> TestNetwork.start(folder));

            assertEquals(StoreException.Code.STORE_IN_USE, refused.code());
            assertTrue(Files.exists(network.network().connectionFile()));
            ledger(network).submitTransaction("put", "still", "here");
        }
    }

    @Test
    void busy_port_is_named_and_nothing_stays_open() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Topology topology = onPort(other.getLocalPort());
            StartException refused = assertThrows(
                    StartException.class,
                    () -> EmbeddedNetwork.start(
                            TestNetwork.options(folder).withTopology(topology).onFixedPorts()));

            assertEquals(StartException.Code.PORT_BUSY, refused.code());
            assertTrue(String.valueOf(refused.getMessage()).contains(":" + other.getLocalPort()));
        }

        TestNetwork.start(folder).close();
    }

    @Test
    void missing_chaincode_is_named() {
        ChaincodePackage nothing = new ChaincodePackage(folder.resolve("nowhere"), "no.such.Chaincode");

        StartException refused =
                assertThrows(StartException.class, () -> EmbeddedNetwork.start(EmbeddedOptions.of(folder, nothing)));

        assertEquals(StartException.Code.CHAINCODE_NOT_LOADED, refused.code());
    }

    @Test
    void no_thread_of_its_own_survives_the_end() {
        Set<String> before = threads();
        TestNetwork.start(folder).close();
        Set<String> left = threads();
        left.removeAll(before);
        left.removeIf(
                name -> !name.startsWith("peers-") && !name.startsWith("chaincode-") && !name.startsWith("orderer-"));

        assertEquals(Set.of(), left);
    }

    private static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName() + "#" + thread.getId()));
        return names;
    }

    /** The standard topology with one peer on that port. */
    private static Topology onPort(int port) {
        return Topology.parse("test", Topology.standardText().replace("port: 7051", "port: " + port));
    }

    private static Contract ledger(TestNetwork network) {
        return network(network).getContract("ledger");
    }

    private static BlockchainInfo info(TestNetwork network) throws Exception {
        return BlockchainInfo.parseFrom(
                network(network).getContract("qscc").evaluateTransaction("GetChainInfo", "trade"));
    }

    private static Network network(TestNetwork network) {
        return network.connect("ZHD", "User1").getNetwork("trade");
    }
}
