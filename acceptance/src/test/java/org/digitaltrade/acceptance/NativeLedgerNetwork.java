package org.digitaltrade.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.fabric.Consensus;
import org.digitaltrade.fabric.FabricBinaries;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.topology.Topology;

/** Real Fabric as native processes, on the topology's ports. */
record NativeLedgerNetwork(NativeNetwork network, Path root) implements LedgerNetwork {

    static NativeLedgerNetwork start(Path root, Consensus consensus) throws IOException {
        NativeNetwork network = new NativeNetwork(new NativeNetwork.Options(
                root,
                Topology.standard(),
                consensus,
                FabricBinaries.find(System.getenv()),
                Repository.chaincodeLibraries(),
                Path.of(System.getProperty("java.home"), "bin", "java")));
        try {
            network.up(new Steps());
        } catch (IOException | RuntimeException e) {
            network.down();
            throw e;
        }
        return new NativeLedgerNetwork(network, root);
    }

    @Override
    public ConnectionProfile profile() throws IOException {
        return ConnectionProfile.read(root.resolve("connection.json"));
    }

    @Override
    public void close() throws IOException {
        network.down();
    }

    private static final class Steps implements NativeNetwork.Progress {
        @Override
        public void started(String step) {}

        @Override
        public void finished(String step, Duration took) {
            System.out.println("[fabric] " + step + ": " + took.toMillis() + " ms");
        }
    }
}
