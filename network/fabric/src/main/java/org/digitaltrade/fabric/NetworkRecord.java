package org.digitaltrade.fabric;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.digitaltrade.topology.Topology;

/**
 * What a data folder says of the network in it: written before anything else is made, so that a folder is never taken for
 * something that it isn't.
 *
 * @param topologyText the topology that it was made from
 * @param complete whether it has been ready once; from then on nothing of it may be missing
 * @param seen the latest time at which it was looked at: this machine's clock can't be before it
 */
public record NetworkRecord(Consensus consensus, String topologyText, boolean complete, Instant seen) {
    private static final String FILE = "fabric.properties";
    private static final String TOPOLOGY = "topology.yaml";

    static NetworkRecord begun(Consensus consensus, String topologyText, Instant now) {
        return new NetworkRecord(consensus, topologyText, false, now);
    }

    /** What the folder holds, if it holds a network on Fabric. */
    public static Optional<NetworkRecord> read(Path root) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return Optional.of(new NetworkRecord(
                Consensus.valueOf(properties.getProperty("consensus")),
                Files.readString(root.resolve(TOPOLOGY)),
                Boolean.parseBoolean(properties.getProperty("complete")),
                Instant.parse(properties.getProperty("seen"))));
    }

    public Topology topology() {
        return Topology.parse(TOPOLOGY, topologyText);
    }

    NetworkRecord completed() {
        return new NetworkRecord(consensus, topologyText, true, seen);
    }

    NetworkRecord seenAt(Instant now) {
        return new NetworkRecord(consensus, topologyText, complete, now.isAfter(seen) ? now : seen);
    }

    void write(Path root) throws IOException {
        Files.createDirectories(root);
        replace(root.resolve(TOPOLOGY), topologyText);
        replace(
                root.resolve(FILE),
                "# A network on Hyperledger Fabric, made from topology.yaml beside this file; changed by dtl alone.\n"
                        + "consensus=" + consensus + "\ncomplete=" + complete + "\nseen=" + seen + "\n");
    }

    private static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
