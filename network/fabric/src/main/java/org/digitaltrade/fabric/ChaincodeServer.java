package org.digitaltrade.fabric;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.topology.PeerOrganisation;

/** One organisation's chaincode server: one per peer, since the shim's connection state can't be shared. */
final class ChaincodeServer {
    /** Measured: 80,000 transactions in 96 MB; the default would take a quarter of the machine, seven times. */
    private static final String HEAP = "-Xmx128m";

    private static final int PORT_AFTER_OPERATIONS = 1;

    private final PeerOrganisation organisation;
    private final FabricLayout folders;

    ChaincodeServer(PeerOrganisation organisation, FabricLayout folders) {
        this.organisation = organisation;
        this.folders = folders;
    }

    static int port(PeerOrganisation organisation) {
        return organisation.operationsPort() + PORT_AFTER_OPERATIONS;
    }

    Map<String, String> environment(String packageId) {
        Path tls = folders.chaincodeTls(organisation);
        Map<String, String> env = new TreeMap<>();
        env.put("CHAINCODE_ID", packageId);
        env.put("CHAINCODE_SERVER_ADDRESS", FabricLayout.LOOPBACK + ":" + port(organisation));
        env.put("CHAINCODE_TLS_KEY_FILE", tls.resolve(FabricLayout.TLS_KEY).toString());
        env.put(
                "CHAINCODE_TLS_CERT_FILE",
                tls.resolve(FabricLayout.TLS_CERTIFICATE).toString());
        env.put(
                "CHAINCODE_TLS_CLIENT_ROOTCERT_FILE",
                tls.resolve(FabricLayout.TLS_ROOT).toString());
        return env;
    }

    /** The first compiler alone: seven servers start in half the time, and warm up without taking both cores. */
    List<String> command(Path java, Path libraries) {
        return List.of(
                java.toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                libraries.toAbsolutePath() + "/*",
                "org.digitaltrade.contracts.ChaincodeServerMain");
    }
}
