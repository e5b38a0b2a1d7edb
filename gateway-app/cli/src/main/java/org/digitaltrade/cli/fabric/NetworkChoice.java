package org.digitaltrade.cli.fabric;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which network a person asks for.
 *
 * @param fabric how to run Fabric; empty for whatever the working folder holds, and for the embedded network in a new one
 * @param raft whether to order with Raft; BFT or what the folder holds otherwise
 * @param topology a file with one's own topology
 * @param freePorts whether a new network takes ports that are free instead of those of its topology
 */
public record NetworkChoice(Optional<FabricKind> fabric, boolean raft, Optional<Path> topology, boolean freePorts) {

    /** How Fabric's programs are run. */
    public enum FabricKind {
        /** As processes of this machine. */
        NATIVE
    }

    /** Whatever the working folder holds. */
    public static NetworkChoice none(boolean freePorts) {
        return new NetworkChoice(Optional.empty(), false, Optional.empty(), freePorts);
    }
}
