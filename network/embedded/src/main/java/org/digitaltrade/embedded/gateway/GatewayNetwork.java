package org.digitaltrade.embedded.gateway;

import java.util.Map;
import java.util.concurrent.Executor;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.order.Orderer;

/** What the gateways of all peers share. */
public final class GatewayNetwork {
    private final Discovery discovery;
    private final Endorser endorser;
    private final Map<String, Orderer> orderers;
    private final Executor executor;

    /**
     * Brings the parts together.
     *
     * @param channels by name
     * @param peers by organisation
     * @param orderers by channel
     * @param executor where work that waited goes on
     */
    public GatewayNetwork(
            Map<String, Channel> channels,
            Map<String, Peer> peers,
            ChaincodeSupport chaincodes,
            Endorser endorser,
            Map<String, Orderer> orderers,
            Executor executor) {
        this.discovery = new Discovery(channels, chaincodes, peers);
        this.endorser = endorser;
        this.orderers = Map.copyOf(orderers);
        this.executor = executor;
    }

    Discovery discovery() {
        return discovery;
    }

    Endorser endorser() {
        return endorser;
    }

    Map<String, Orderer> orderers() {
        return orderers;
    }

    Executor executor() {
        return executor;
    }
}
