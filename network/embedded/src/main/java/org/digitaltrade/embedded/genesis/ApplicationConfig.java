package org.digitaltrade.embedded.genesis;

import static org.digitaltrade.embedded.genesis.ConfigGroups.ADMINS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.ENDORSEMENT;
import static org.digitaltrade.embedded.genesis.ConfigGroups.READERS;
import static org.digitaltrade.embedded.genesis.ConfigGroups.WRITERS;

import java.util.List;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.PeerOrganisation;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy.Rule;
import org.hyperledger.fabric.protos.peer.ACLs;
import org.hyperledger.fabric.protos.peer.APIResource;
import org.hyperledger.fabric.protos.peer.AnchorPeer;
import org.hyperledger.fabric.protos.peer.AnchorPeers;

/** The peers' half of a channel's configuration. */
final class ApplicationConfig {
    private static final String CAPABILITY = "V2_5";

    private static final String APPLICATION = "/Channel/Application/";

    /** What reading a ledger is called where access is controlled. */
    private static final List<String> READING = List.of(
            "event/Block",
            "event/FilteredBlock",
            "qscc/GetChainInfo",
            "qscc/GetBlockByNumber",
            "qscc/GetBlockByHash",
            "qscc/GetTransactionByID",
            "qscc/GetBlockByTxID",
            "cscc/GetConfigBlock",
            "cscc/GetChannelConfig",
            "gateway/CommitStatus",
            "gateway/ChaincodeEvents");

    /** What proposing is called where access is controlled. */
    private static final List<String> WRITING = List.of(
            "peer/Propose",
            "peer/ChaincodeToChaincode",
            "_lifecycle/CheckCommitReadiness",
            "_lifecycle/CommitChaincodeDefinition",
            "_lifecycle/QueryChaincodeDefinition",
            "_lifecycle/QueryChaincodeDefinitions");

    private ApplicationConfig() {}

    static ConfigGroup of(Channel channel, NetworkIdentities identities) {
        ConfigGroup.Builder group = ConfigGroups.group()
                .putValues("ACLs", ConfigGroups.value(accessControl()))
                .putValues("Capabilities", ConfigGroups.value(CapabilityValue.of(CAPABILITY)))
                .putPolicies(ADMINS, ConfigGroups.implicit(Rule.MAJORITY, ADMINS))
                .putPolicies(ENDORSEMENT, ConfigGroups.implicit(Rule.MAJORITY, ENDORSEMENT))
                .putPolicies("LifecycleEndorsement", ConfigGroups.implicit(Rule.MAJORITY, ENDORSEMENT))
                .putPolicies(READERS, ConfigGroups.signature(channel.readersPolicy()))
                .putPolicies(WRITERS, ConfigGroups.signature(channel.writersPolicy()));
        for (PeerOrganisation member : channel.members()) {
            group.putGroups(member.mspId(), organisation(member, identities.organisation(member.mspId())));
        }
        return group.build();
    }

    private static ACLs accessControl() {
        ACLs.Builder acls = ACLs.newBuilder();
        READING.forEach(resource -> acls.putAcls(resource, reference(READERS)));
        WRITING.forEach(resource -> acls.putAcls(resource, reference(WRITERS)));
        return acls.build();
    }

    private static APIResource reference(String policy) {
        return APIResource.newBuilder().setPolicyRef(APPLICATION + policy).build();
    }

    private static ConfigGroup organisation(PeerOrganisation member, OrganisationIdentities identities) {
        String id = member.mspId();
        return ConfigGroups.group()
                .putValues("AnchorPeers", ConfigGroups.value(anchorPeer(member)))
                .putValues("MSP", ConfigGroups.value(MspConfigs.of(identities)))
                .putPolicies(ADMINS, ConfigGroups.signature("OR('" + id + ".admin')"))
                .putPolicies(ENDORSEMENT, ConfigGroups.signature("OR('" + id + ".peer')"))
                .putPolicies(
                        READERS, ConfigGroups.signature("OR('" + id + ".admin','" + id + ".peer','" + id + ".client')"))
                .putPolicies(WRITERS, ConfigGroups.signature("OR('" + id + ".admin','" + id + ".client')"))
                .build();
    }

    private static AnchorPeers anchorPeer(PeerOrganisation member) {
        return AnchorPeers.newBuilder()
                .addAnchorPeers(
                        AnchorPeer.newBuilder().setHost(member.peerHost()).setPort(member.port()))
                .build();
    }
}
