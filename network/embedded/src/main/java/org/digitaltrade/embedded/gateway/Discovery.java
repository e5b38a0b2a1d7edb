package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** Who could endorse what: the part of Fabric's discovery service that its gateway asks. */
final class Discovery {
    /** Who may change definitions. */
    private static final ByteString LIFECYCLE_POLICY = ApplicationPolicy.newBuilder()
            .setChannelConfigPolicyReference("/Channel/Application/LifecycleEndorsement")
            .build()
            .toByteString();

    private final Map<String, Channel> channels;
    private final ChaincodeSupport chaincodes;
    private final Map<String, Peer> peers;
    private final PolicyLayouts policies;

    /** Knows the channels by name and the peers by organisation. */
    Discovery(Map<String, Channel> channels, ChaincodeSupport chaincodes, Map<String, Peer> peers) {
        this.channels = Map.copyOf(channels);
        this.chaincodes = chaincodes;
        this.peers = Map.copyOf(peers);
        this.policies = new PolicyLayouts(this.peers);
    }

    Optional<Channel> channel(String name) {
        return Optional.ofNullable(channels.get(name));
    }

    /**
     * The channel that must exist for the gateway to reach anybody.
     *
     * @throws GatewayException as Fabric's gateway fails without the channel's configuration
     */
    Channel require(String name, Code code) {
        return channel(name)
                .orElseThrow(() -> new GatewayException(
                        code,
                        "failed to get config for channel [" + name + "]: could not get last config for channel "
                                + name));
    }

    /** Peers of the channel that run the chaincode, in the order of their organisations' ids. */
    List<Peer> peers(String channelName, String chaincode) {
        Optional<Channel> channel = channel(channelName);
        if (channel.isEmpty()) {
            return List.of();
        }
        if (Endorser.isSystemChaincode(chaincode)) {
            return members(channel.get());
        }
        return chaincodes
                .defined(channel.get().ledger(), chaincode)
                .map(definition -> running(definition, channel.get()))
                .orElse(List.of());
    }

    private List<Peer> running(ChaincodeDefinition definition, Channel channel) {
        return members(channel).stream()
                .filter(peer -> peer.endorser().runs(definition, channel))
                .toList();
    }

    private List<Peer> members(Channel channel) {
        return channel.config().applicationOrganisations().keySet().stream()
                .flatMap(organisation -> Optional.ofNullable(peers.get(organisation)).stream())
                .filter(peer -> peer.conduct().isReachable())
                .toList();
    }

    /** The peer of an organisation. */
    Peer peer(String mspId) {
        return Optional.ofNullable(peers.get(mspId)).orElseThrow();
    }

    /**
     * The sets of organisations of which each satisfies every policy concerned, fewest first.
     *
     * @throws GatewayException with Fabric's words if there is none
     */
    List<NavigableSet<String>> layouts(String channelName, ChaincodeInterest interest) {
        List<List<NavigableSet<String>>> demanded = new ArrayList<>();
        Set<String> able = new HashSet<>(peers.keySet());
        for (ChaincodeCall call : interest.getChaincodesList()) {
            Channel channel = channel(channelName).orElseThrow(() -> unknown(call.getName(), channelName));
            ByteString policy = policy(call.getName(), channel);
            able.retainAll(
                    peers(channelName, call.getName()).stream().map(Peer::mspId).toList());
            if (!call.getDisregardNamespacePolicy()) {
                demanded.addAll(
                        call.getCollectionNamesCount() == 0
                                ? List.of(policies.ofDefinition(policy, channel))
                                : policies.ofCollections(call, definition(call.getName(), channel), channel));
            }
            for (SignaturePolicyEnvelope keyPolicy : call.getKeyPoliciesList()) {
                demanded.add(policies.ofSignatures(keyPolicy, channel));
            }
        }
        NavigableSet<String> holders = holders(channelName, interest);
        List<NavigableSet<String>> layouts =
                demanded.stream().reduce(SignaturePolicies::bothOf).orElse(List.of()).stream()
                        .filter(able::containsAll)
                        .filter(holders::containsAll)
                        .toList();
        if (layouts.isEmpty()) {
            throw noCombination("no peer combination can satisfy the endorsement policy");
        }
        return layouts;
    }

    private ByteString policy(String chaincode, Channel channel) {
        if (chaincode.equals(LifecycleKeys.NAMESPACE)) {
            return LIFECYCLE_POLICY;
        }
        return definition(chaincode, channel).policy();
    }

    private ChaincodeDefinition definition(String chaincode, Channel channel) {
        return chaincodes.defined(channel.ledger(), chaincode).orElseThrow(() -> unknown(chaincode, channel.name()));
    }

    /** The organisations whose peers hold all collections that are read, or that transient data is meant for. */
    private NavigableSet<String> holders(String channelName, ChaincodeInterest interest) {
        NavigableSet<String> holders = new TreeSet<>(peers.keySet());
        for (ChaincodeCall call : interest.getChaincodesList()) {
            Channel channel = channel(channelName).orElseThrow(() -> unknown(call.getName(), channelName));
            for (String collection : call.getNoPrivateReads() ? List.<String>of() : call.getCollectionNamesList()) {
                StaticCollectionConfig config = Collections.of(definition(call.getName(), channel), collection)
                        .orElseThrow(() -> noCombination("collection " + collection
                                + " doesn't exist in collection config for chaincode " + call.getName()));
                holders.removeIf(organisation -> !policies.isNamed(config, peer(organisation), channel));
            }
        }
        return holders;
    }

    private static GatewayException unknown(String chaincode, String channel) {
        return noCombination("No metadata was found for chaincode " + chaincode + " in channel " + channel);
    }

    private static GatewayException noCombination(String reason) {
        return new GatewayException(
                Code.FAILED_PRECONDITION,
                "no combination of peers can be derived which satisfy the endorsement policy: " + reason);
    }
}
