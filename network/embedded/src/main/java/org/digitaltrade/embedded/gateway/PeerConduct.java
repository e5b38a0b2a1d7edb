package org.digitaltrade.embedded.gateway;

import org.hyperledger.fabric.protos.peer.Endorsement;

/** How a peer behaves. Every peer is sound but those that a test makes ill. */
public interface PeerConduct {
    /** Reachable, and true to its word. */
    PeerConduct SOUND = new PeerConduct() {
        @Override
        public boolean isReachable() {
            return true;
        }

        @Override
        public Endorsement endorsement(Endorsement genuine) {
            return genuine;
        }
    };

    /** Whether the other peers' gateways reach it. */
    boolean isReachable();

    /** What it says instead of its endorsement; the same if it says the truth. */
    Endorsement endorsement(Endorsement genuine);
}
