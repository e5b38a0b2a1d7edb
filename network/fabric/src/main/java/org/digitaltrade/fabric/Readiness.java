package org.digitaltrade.fabric;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits for ports. Fabric's own health check says OK before the gRPC port listens, so the port is what counts. */
final class Readiness {
    /** Seven JVMs that start at once on two busy cores. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final long POLL_MILLIS = 50;
    private static final int CONNECT_MILLIS = 500;

    /** A node that must come up. */
    record Node(String name, int port) {}

    private Readiness() {}

    /** @throws FabricException if a process ended or didn't listen in time, naming it */
    static void await(List<Node> nodes, Daemons daemons) throws IOException {
        Instant deadline = Instant.now().plus(LIMIT);
        for (Node node : nodes) {
            while (!listens(node.port())) {
                if (daemons.find(node.name()).isEmpty()) {
                    throw new FabricException(
                            node.name() + " ended at once: see its log, logs/" + node.name() + ".log");
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new FabricException(node.name() + " doesn't listen on port " + node.port() + " after "
                            + LIMIT.toSeconds() + " s");
                }
                pause();
            }
        }
    }

    /** The first of the ports on which somebody else already listens. */
    static Optional<Node> taken(List<Node> nodes, Daemons daemons) throws IOException {
        for (Node node : nodes) {
            if (daemons.find(node.name()).isEmpty() && listens(node.port())) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FabricException("interrupted", e);
        }
    }
}
