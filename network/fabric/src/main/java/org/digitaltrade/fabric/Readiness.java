package org.digitaltrade.fabric;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrade.fabric.FabricException.Code;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** Waits for ports and heights. Fabric's own health check says OK before the gRPC port listens, so the port counts. */
final class Readiness {
    /** Seven JVMs that start at once on two busy cores. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final long POLL_MILLIS = 50;
    private static final int CONNECT_MILLIS = 500;

    /** A node that must come up. */
    record Node(String name, int port) {}

    private Readiness() {}

    /** @throws FabricException NODE_ENDED or NOT_READY, naming it */
    static void await(List<Node> nodes, Daemons daemons) throws IOException {
        Instant deadline = Instant.now().plus(LIMIT);
        for (Node node : nodes) {
            while (!listens(node.port())) {
                if (daemons.find(node.name()).isEmpty()) {
                    throw new FabricException(
                            Code.NODE_ENDED,
                            node.name() + " ended while it was started: " + daemons.lastWords(node.name()),
                            "its log: " + daemons.log(node.name()));
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new FabricException(
                            Code.NOT_READY,
                            node.name() + " doesn't listen on port " + node.port() + " after " + LIMIT.toSeconds()
                                    + " s",
                            "its log: " + daemons.log(node.name()) + "; repeat the command to wait again");
                }
                pause();
            }
        }
    }

    /** Until all peers of a channel have the same blocks. */
    static void awaitSameHeight(Topology topology) throws IOException {
        Instant deadline = Instant.now().plus(LIMIT);
        for (Channel channel : topology.channels()) {
            Map<String, Long> heights = heights(channel);
            while (heights.size() < channel.members().size() || new TreeSet<>(heights.values()).size() > 1) {
                if (Instant.now().isAfter(deadline)) {
                    throw new FabricException(
                            Code.NOT_READY,
                            "the peers of " + channel.name() + " are not at one height after " + LIMIT.toSeconds()
                                    + " s: " + heights,
                            "dtl status shows who lags; repeat the command to wait again");
                }
                pause();
                heights = heights(channel);
            }
        }
    }

    private static Map<String, Long> heights(Channel channel) {
        Map<String, Long> heights = new TreeMap<>();
        for (PeerOrganisation member : channel.members()) {
            Optional<Long> height = Optional.ofNullable(
                    NodeHeights.ofPeer(member.operationsPort()).get(channel.name()));
            height.ifPresent(known -> heights.put(member.mspId(), known));
        }
        return heights;
    }

    static boolean listens(int port) {
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
            throw FabricException.interrupted(e);
        }
    }
}
