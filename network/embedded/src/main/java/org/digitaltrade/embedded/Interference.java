package org.digitaltrade.embedded;

import org.digitaltrade.embedded.gateway.PeerConduct;
import org.digitaltrade.embedded.order.BlockGate;

/** What a test does to a network from inside. */
public interface Interference {
    /** Nothing. */
    Interference NONE = new Interference() {
        @Override
        public BlockGate gate(String channel) {
            return BlockGate.OPEN;
        }

        @Override
        public PeerConduct conduct(String mspId) {
            return PeerConduct.SOUND;
        }
    };

    /** What a channel's blocks pass before they are committed. */
    BlockGate gate(String channel);

    /** How an organisation's peer behaves. */
    PeerConduct conduct(String mspId);
}
