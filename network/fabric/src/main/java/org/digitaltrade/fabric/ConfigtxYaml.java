package org.digitaltrade.fabric;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The input of {@code configtxgen}: one profile per channel. Readers, writers and the chaincode's endorsement are
 * signature policies, because an implicit-meta policy verifies every signature again for each organisation it tries;
 * administration and the chaincode's life cycle stay implicit, so that adding an organisation doesn't rewrite them.
 */
final class ConfigtxYaml {
    /** Requests wait this long for others before the leader proposes a block; what {@code BatchTimeout} is for Raft. */
    private static final String SMART_BFT_BATCH_INTERVAL = "200ms";

    private final Topology topology;
    private final FabricLayout folders;
    private final Consensus consensus;

    ConfigtxYaml(Topology topology, FabricLayout folders, Consensus consensus) {
        this.topology = topology;
        this.folders = folders;
        this.consensus = consensus;
    }

    String render() {
        Map<String, Object> profiles = new LinkedHashMap<>();
        topology.channels().forEach(channel -> profiles.put(profile(channel), channel(channel)));
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(Map.of("Profiles", profiles));
    }

    static String profile(Channel channel) {
        return "Channel-" + channel.name();
    }

    private Map<String, Object> channel(Channel channel) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("Capabilities", Map.of("V3_0", true));
        config.put("Policies", policies(readersAndOrderers(channel), signature(channel.writersPolicy())));
        config.put("Orderer", orderer());
        config.put("Application", application(channel));
        return config;
    }

    private Map<String, Object> application(Channel channel) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("Capabilities", Map.of("V2_5", true));
        config.put(
                "Organizations",
                channel.members().stream().map(this::peerOrganisation).toList());
        Map<String, Object> policies = policies(signature(channel.readersPolicy()), signature(channel.writersPolicy()));
        policies.put("Endorsement", signature(channel.endorsementPolicy()));
        policies.put("LifecycleEndorsement", implicit("MAJORITY Endorsement"));
        config.put("Policies", policies);
        return config;
    }

    private Map<String, Object> peerOrganisation(PeerOrganisation organisation) {
        String mspId = organisation.mspId();
        Map<String, Object> config = organisation(mspId, folders.msp(organisation));
        Map<String, Object> policies = organisationPolicies(mspId);
        policies.put("Endorsement", signature("OR('" + mspId + ".peer')"));
        config.put("Policies", policies);
        config.put("AnchorPeers", List.of(Map.of("Host", FabricLayout.LOOPBACK, "Port", organisation.port())));
        return config;
    }

    private Map<String, Object> orderer() {
        Map<String, Object> config = new LinkedHashMap<>();
        Topology.OrderingLimits limits = topology.ordering();
        config.put("OrdererType", consensus.ordererType());
        config.put("BatchTimeout", limits.batchTimeoutMillis() + "ms");
        config.put(
                "BatchSize",
                Map.of(
                        "MaxMessageCount", limits.maxMessages(),
                        "AbsoluteMaxBytes", limits.absoluteMaxBytes(),
                        "PreferredMaxBytes", limits.preferredMaxBytes()));
        config.put("Capabilities", Map.of("V2_0", true));
        config.put(
                "Organizations",
                topology.ordererOrganisations().stream()
                        .map(this::ordererOrganisation)
                        .toList());
        Map<String, Object> policies = policies(signature(orderers()), signature(orderers()));
        policies.put("BlockValidation", implicit("ANY Writers"));
        config.put("Policies", policies);
        if (consensus == Consensus.BFT) {
            config.put("ConsenterMapping", consenters());
            config.put("SmartBFT", smartBft());
        } else {
            config.put("EtcdRaft", raft());
        }
        return config;
    }

    /** Ordering nodes that were away fetch what they missed from one another, as readers. */
    private Map<String, Object> readersAndOrderers(Channel channel) {
        return signature("OR(" + channel.readersPolicy() + "," + orderers() + ")");
    }

    /** The consenters' own messages are held to the ordering group's writers. */
    private String orderers() {
        return topology.ordererOrganisations().stream()
                .map(organisation -> "'" + organisation.mspId() + ".member'")
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    private Map<String, Object> ordererOrganisation(OrdererOrganisation organisation) {
        Map<String, Object> config = organisation(organisation.mspId(), folders.msp(organisation));
        config.put("Policies", organisationPolicies(organisation.mspId()));
        config.put("OrdererEndpoints", List.of(FabricLayout.LOOPBACK + ":" + organisation.port()));
        return config;
    }

    private static Map<String, Object> organisation(String mspId, Path msp) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("Name", mspId);
        config.put("ID", mspId);
        config.put("MSPDir", msp.toString());
        return config;
    }

    private List<Object> consenters() {
        List<Object> consenters = new ArrayList<>();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            Map<String, Object> consenter = tlsConsenter(organisation);
            consenter.put("ID", organisation.consenter());
            consenter.put("MSPID", organisation.mspId());
            consenter.put(
                    "Identity",
                    folders.nodeMsp(organisation).resolve("signcerts/cert.pem").toString());
            consenters.add(consenter);
        }
        return consenters;
    }

    private Map<String, Object> raft() {
        return Map.of(
                "Consenters",
                topology.ordererOrganisations().stream().map(this::tlsConsenter).toList(),
                "Options",
                Map.of(
                        "TickInterval", "500ms",
                        "ElectionTick", 10,
                        "HeartbeatTick", 1,
                        "MaxInflightBlocks", 5,
                        "SnapshotIntervalSize", "16 MB"));
    }

    private Map<String, Object> tlsConsenter(OrdererOrganisation organisation) {
        String certificate = folders.nodeTls(organisation)
                .resolve(FabricLayout.TLS_CERTIFICATE)
                .toString();
        Map<String, Object> consenter = new LinkedHashMap<>();
        consenter.put("Host", FabricLayout.LOOPBACK);
        consenter.put("Port", organisation.port());
        consenter.put("ClientTLSCert", certificate);
        consenter.put("ServerTLSCert", certificate);
        return consenter;
    }

    /** Complaint after 4 s and heartbeat 10 s: a lost leader costs 6 s instead of 24. */
    private static Map<String, Object> smartBft() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("RequestBatchMaxInterval", SMART_BFT_BATCH_INTERVAL);
        config.put("RequestForwardTimeout", "2s");
        config.put("RequestComplainTimeout", "4s");
        config.put("RequestAutoRemoveTimeout", "3m0s");
        config.put("ViewChangeResendInterval", "5s");
        config.put("ViewChangeTimeout", "20s");
        config.put("LeaderHeartbeatTimeout", "10s");
        config.put("LeaderHeartbeatCount", 10);
        config.put("CollectTimeout", "1s");
        config.put("IncomingMessageBufferSize", 200);
        config.put("RequestPoolSize", 100_000);
        return config;
    }

    private static Map<String, Object> organisationPolicies(String mspId) {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("Readers", signature("OR('" + mspId + ".member')"));
        policies.put("Writers", signature("OR('" + mspId + ".member')"));
        policies.put("Admins", signature("OR('" + mspId + ".admin')"));
        return policies;
    }

    private static Map<String, Object> policies(Map<String, Object> readers, Map<String, Object> writers) {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("Readers", readers);
        policies.put("Writers", writers);
        policies.put("Admins", implicit(Channel.ADMINS_RULE));
        return policies;
    }

    private static Map<String, Object> signature(String rule) {
        return Map.of("Type", "Signature", "Rule", rule);
    }

    private static Map<String, Object> implicit(String rule) {
        return Map.of("Type", "ImplicitMeta", "Rule", rule);
    }
}
