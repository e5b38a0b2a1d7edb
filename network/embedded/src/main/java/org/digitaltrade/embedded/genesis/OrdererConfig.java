package org.digitaltrade.embedded.genesis;

import static org.digitaltrade.embedded.genesis.ConfigGroups.ADMINS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.READERS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.WRITERS;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ChannelRestrictions;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.smartbft.Options;

/** The ordering nodes' half of a channel's configuration. */
final class OrdererConfig {
    private static final String CAPABILITY = "V2_0";

    private OrdererConfig() {}

    static ConfigGroup of(Topology topology, NetworkIdentities identities) {
        List<Consenter> consenters = topology.ordererOrganisations().stream()
                .map(node -> consenter(node, identities.organisation(node.mspId())))
                .toList();
        ConfigGroup.Builder group = ConfigGroups.group()
                .putValues("BatchSize", ConfigGroups.value(batchSize(topology.ordering())))
                .putValues("BatchTimeout", ConfigGroups.value(batchTimeout(topology.ordering())))
                .putValues("Capabilities", ConfigGroups.value(CapabilityValue.of(CAPABILITY)))
                .putValues("ChannelRestrictions", ConfigGroups.value(ChannelRestrictions.getDefaultInstance()))
                .putValues("ConsensusType", ConfigGroups.value(consensus(topology.ordering())))
                .putValues(
                        "Orderers",
                        ConfigGroups.value(Orderers.newBuilder()
                                .addAllConsenterMapping(consenters)
                                .build()))
                .putPolicies(ADMINS, ConfigGroups.implicit(Rule.MAJORITY, ADMINS))
                .putPolicies("BlockValidation", ConfigGroups.signature(quorum(consenters)))
                .putPolicies(READERS, ConfigGroups.implicit(Rule.ANY, READERS))
                .putPolicies(WRITERS, ConfigGroups.implicit(Rule.ANY, WRITERS));
        for (OrdererOrganisation node : topology.ordererOrganisations()) {
            group.putGroups(node.mspId(), organisation(node, identities.organisation(node.mspId())));
        }
        return group.build();
    }

    private static Consenter consenter(OrdererOrganisation node, OrganisationIdentities identities) {
        ByteString tls =
                ByteString.copyFromUtf8(identities.nodeTls().certificate().pem());
        return Consenter.newBuilder()
                .setId(node.consenter())
                .setHost(node.ordererHost())
                .setPort(node.port())
                .setMspId(node.mspId())
                .setIdentity(
                        ByteString.copyFromUtf8(identities.node().certificate().pem()))
                .setClientTlsCert(tls)
                .setServerTlsCert(tls)
                .build();
    }

    private static SignaturePolicyEnvelope quorum(List<Consenter> consenters) {
        return SignaturePolicies.outOfIdentities(
                BftQuorum.size(consenters.size()),
                consenters.stream()
                        .map(consenter -> SerializedIdentities.of(
                                consenter.getMspId(), consenter.getIdentity().toStringUtf8()))
                        .toList());
    }

    private static BatchSize batchSize(Topology.OrderingLimits limits) {
        return BatchSize.newBuilder()
                .setMaxMessageCount(limits.maxMessages())
                .setAbsoluteMaxBytes(limits.absoluteMaxBytes())
                .setPreferredMaxBytes(limits.preferredMaxBytes())
                .build();
    }

    private static BatchTimeout batchTimeout(Topology.OrderingLimits limits) {
        return BatchTimeout.newBuilder()
                .setTimeout(limits.batchTimeoutMillis() + "ms")
                .build();
    }

    /** Time-outs that lose the least time when a leader dies, as measured on real Fabric. */
    private static ConsensusType consensus(Topology.OrderingLimits limits) {
        Options options = Options.newBuilder()
                .setRequestBatchMaxInterval(limits.batchTimeoutMillis() + "ms")
                .setIncomingMessageBufferSize(200)
                .setRequestPoolSize(100_000)
                .setRequestForwardTimeout("2s")
                .setRequestComplainTimeout("4s")
                .setRequestAutoRemoveTimeout("3m0s")
                .setViewChangeResendInterval("5s")
                .setViewChangeTimeout("20s")
                .setLeaderHeartbeatTimeout("10s")
                .setLeaderHeartbeatCount(10)
                .setCollectTimeout("1s")
                .build();
        return ConsensusType.newBuilder()
                .setType(ChannelConfig.BFT)
                .setMetadata(options.toByteString())
                .build();
    }

    private static ConfigGroup organisation(OrdererOrganisation node, OrganisationIdentities identities) {
        String member = "OR('" + node.mspId() + ".member')";
        return ConfigGroups.group()
                .putValues(
                        "Endpoints",
                        ConfigGroups.value(OrdererAddresses.newBuilder()
                                .addAddresses(node.ordererHost() + ":" + node.port())
                                .build()))
                .putValues("MSP", ConfigGroups.value(MspConfigs.of(identities)))
                .putPolicies(ADMINS, ConfigGroups.signature("OR('" + node.mspId() + ".admin')"))
                .putPolicies(READERS, ConfigGroups.signature(member))
                .putPolicies(WRITERS, ConfigGroups.signature(member))
                .build();
    }
}
