package org.digitaltrade.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.topology.Topology;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A network for each test: every one is new, all have the same identities. */
@Timeout(60)
@TestMethodOrder(MethodOrderer.MethodName.class)
class TemplateIT {
    private static String certificate = "";

    @TempDir
    private Path folder;

    @RegisterExtension
    final FabricNetwork network =
            FabricNetwork.of(Topology.standard(), Path.of("../probe/target/chaincode"), "org.digitaltrade.probe.Probe");

    @Test
    void one_network_has_its_own_ledger() throws Exception {
        writesAndReads();
    }

    @Test
    void other_network_has_a_ledger_of_its_own_and_the_same_identities() throws Exception {
        writesAndReads();
    }

    @Test
    void start_from_the_template_takes_little_time() throws Exception {
        Faults faults = new Faults(Topology.standard());
        EmbeddedOptions options = EmbeddedOptions.of(
                        folder.resolve("network"),
                        new ChaincodePackage(
                                Path.of("../probe/target/chaincode").toAbsolutePath(), "org.digitaltrade.probe.Probe"))
                .withInterference(faults);
        long begun = System.nanoTime();
        try (RunningNetwork another = RunningNetwork.start(options, faults)) {
            long millis = (System.nanoTime() - begun) / 1_000_000;
            System.out.println("started " + another.network().endpoints().size() + " peers in " + millis + " ms");
            // Well under a second on a machine with nothing else to do; the limit is for one with much.
            assertTrue(millis < 10_000, millis + " ms");
        }
    }

    private void writesAndReads() throws Exception {
        assertEquals("empty", new String(network.contract("ZHD", "User1").evaluateTransaction("get", "k"), UTF_8));
        network.contract("ZHD", "User1").submitTransaction("put", "k", "1");
        String mine = Files.readString(network.dataFolder().resolve("identities/users/User1@ZHD/cert.pem"));
        assertFalse(mine.isEmpty());
        assertEquals(certificate.isEmpty() ? mine : certificate, mine);
        certificate = mine;
        assertNotEquals("", certificate);
    }
}
