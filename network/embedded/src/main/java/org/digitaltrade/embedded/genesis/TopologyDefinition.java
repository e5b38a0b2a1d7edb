package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** The chaincode definition that a topology states for a channel. */
public final class TopologyDefinition {

    private TopologyDefinition() {}

    /** The definition, with the channel's endorsement policy and collections. */
    public static ChaincodeDefinition of(Topology topology, Channel channel) {
        Topology.ChaincodeDefinition chaincode = topology.chaincode();
        return new ChaincodeDefinition(
                chaincode.name(),
                chaincode.version(),
                chaincode.sequence(),
                policy(channel.endorsementPolicy()),
                collections(channel),
                false);
    }

    private static ByteString policy(String policy) {
        return ApplicationPolicy.newBuilder()
                .setSignaturePolicy(SignaturePolicies.parse(policy))
                .build()
                .toByteString();
    }

    private static CollectionConfigPackage collections(Channel channel) {
        CollectionConfigPackage.Builder collections = CollectionConfigPackage.newBuilder();
        channel.collections()
                .forEach(collection -> collections.addConfig(
                        CollectionConfig.newBuilder().setStaticCollectionConfig(collection(collection))));
        return collections.build();
    }

    /** Members only, whoever the peer that is asked. */
    private static StaticCollectionConfig collection(Channel.Collection collection) {
        return StaticCollectionConfig.newBuilder()
                .setName(collection.name())
                .setMemberOrgsPolicy(CollectionPolicyConfig.newBuilder()
                        .setSignaturePolicy(SignaturePolicies.parse(collection.policy())))
                .setRequiredPeerCount(collection.requiredPeerCount())
                .setMaximumPeerCount(collection.maxPeerCount())
                .setBlockToLive(collection.blockToLive())
                .setMemberOnlyRead(true)
                .setMemberOnlyWrite(true)
                .build();
    }
}
