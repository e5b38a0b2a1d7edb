package org.digitaltrade.junit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrade.embedded.Interference;
import org.digitaltrade.embedded.gateway.PeerConduct;
import org.digitaltrade.embedded.order.BlockGate;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** All that a test can do to one network. */
final class Faults implements Interference {
    private final Map<String, Blocks> blocks = new ConcurrentHashMap<>();
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    private final TestClock clock = new TestClock();

    Faults(Topology topology) {
        topology.channels().stream().map(Channel::name).forEach(name -> blocks.put(name, new Blocks()));
        topology.peerOrganisations().stream()
                .map(PeerOrganisation::mspId)
                .forEach(mspId -> health.put(mspId, new Health()));
    }

    TestClock clock() {
        return clock;
    }

    Blocks blocks(String channel) {
        return Optional.ofNullable(blocks.get(channel))
                .orElseThrow(() -> new IllegalArgumentException("no channel " + channel + " here: " + blocks.keySet()));
    }

    Health health(String mspId) {
        return Optional.ofNullable(health.get(mspId))
                .orElseThrow(
                        () -> new IllegalArgumentException("no organisation " + mspId + " here: " + health.keySet()));
    }

    Map<String, Health> health() {
        return health;
    }

    /** Lets every block go. */
    void releaseAll() {
        blocks.values().forEach(Blocks::release);
    }

    @Override
    public BlockGate gate(String channel) {
        return blocks(channel).gate();
    }

    @Override
    public PeerConduct conduct(String mspId) {
        return health(mspId);
    }
}
