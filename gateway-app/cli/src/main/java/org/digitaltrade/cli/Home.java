package org.digitaltrade.cli;

import java.nio.file.Path;

/**
 * The folder that holds everything of one working place: {@code .dtl} in the current folder unless {@code --home} says
 * otherwise.
 */
public record Home(Path root) {
    /** The embedded network's data and everybody's identities. */
    public Path network() {
        return root.resolve("network");
    }

    /** Certificates and keys of the network's members, made at its first start. */
    public Path identities() {
        return network().resolve("identities");
    }

    /** Its users, a folder each; they stay when the network is down. */
    public Path users() {
        return identities().resolve("users");
    }

    /** How to reach the network; there while it runs. */
    public Path connection() {
        return network().resolve("connection.json");
    }

    /** The gateway's projection. */
    public Path gateway() {
        return root.resolve("gateway");
    }

    /** Where the gateway answers; there while it runs. */
    public Path gatewayAddress() {
        return gateway().resolve("gateway.json");
    }

    /** Whom proofs and endorsements are checked against. */
    public Path trust() {
        return root.resolve("trust.json");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** Signed transactions whose outcome is not known yet. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** Which processes were started from here. */
    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What running programs need for a while; of no use once they have ended. */
    public Path scratch() {
        return root.resolve("tmp");
    }

    /** Files of the last demonstration. */
    public Path demo() {
        return root.resolve("demo");
    }
}
