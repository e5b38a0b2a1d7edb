package org.digitaltrade.cli.chaos;

import java.time.Duration;

/** What happens to a network on Fabric while clients write. */
enum FabricFault {
    PEER_KILLED,
    GATEWAY_PEER_KILLED,
    CHAINCODE_KILLED,
    LEADER_KILLED,
    LEADER_FROZEN,
    TWO_ORDERERS_DOWN,
    EVERYTHING_KILLED;

    /** Long enough for the others to notice: a lost leader is missed after 6 s with BFT, 8 s with Raft. */
    static final Duration DWELL = Duration.ofSeconds(10);

    /** The key of its description. */
    String key() {
        return "fabric." + name();
    }
}
