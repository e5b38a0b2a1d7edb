package org.digitaltrade.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.fabric.Consensus;
import org.digitaltrade.fabric.FabricBinaries;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.topology.Topology;

/** Real Fabric as native processes, on ports beside those of a network that may be up on this machine. */
record NativeLedgerNetwork(Path root) implements LedgerNetwork {
    /** Below the range from which the system lends ports to connections. */
    private static final int PORT_SHIFT = 10_000;

    private static final Pattern PORT = Pattern.compile("port: ([0-9]+)");

    static NativeLedgerNetwork start(Path root, Consensus consensus) throws IOException {
        NativeNetwork network = new NativeNetwork(new NativeNetwork.Options(
                root,
                shiftedTopology(),
                consensus,
                FabricBinaries.find(System.getenv()),
                Repository.chaincodeLibraries(),
                Path.of(System.getProperty("java.home"), "bin", "java")));
        try {
            network.up(new Steps(), NativeNetwork.FirstQuestions.none());
        } catch (IOException | RuntimeException e) {
            NativeNetwork.down(root);
            throw e;
        }
        return new NativeLedgerNetwork(root);
    }

    private static String shiftedTopology() {
        return PORT.matcher(Topology.standardText())
                .replaceAll(port -> "port: " + (Integer.parseInt(port.group(1)) + PORT_SHIFT));
    }

    @Override
    public ConnectionProfile profile() throws IOException {
        return ConnectionProfile.read(root.resolve("connection.json"));
    }

    @Override
    public void close() throws IOException {
        NativeNetwork.down(root);
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
