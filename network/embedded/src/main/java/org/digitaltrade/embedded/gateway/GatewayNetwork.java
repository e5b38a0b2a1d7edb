package org.digitaltrade.embedded.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.order.Orderer;

/**
 * What the gateways of all peers share.
 *
 * @param channels by name
 * @param orderers by channel
 * @param peers by organisation
 * @param chaincodes what is installed, on every peer alike
 * @param executor where work that waited goes on
 */
public record GatewayNetwork(
        Map<String, Channel> channels,
        Map<String, Orderer> orderers,
        Map<String, Peer> peers,
        ChaincodeSupport chaincodes,
        Executor executor) {

    /** Copies the maps. */
    public GatewayNetwork {
        channels = Map.copyOf(channels);
        orderers = Map.copyOf(orderers);
        peers = Map.copyOf(peers);
    }

    Peer peer(String mspId) {
        return Optional.ofNullable(peers.get(mspId)).orElseThrow();
    }

    /** The network as one peer sees it: only the channels that it has joined. */
    Discovery discovery(Peer peer) {
        Map<String, Channel> joined = channels.entrySet().stream()
                .filter(channel -> channel.getValue().hasMember(peer.mspId()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Discovery(joined, chaincodes, peers);
    }
}
