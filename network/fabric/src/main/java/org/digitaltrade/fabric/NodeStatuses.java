package org.digitaltrade.fabric;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaltrade.identity.CertificateFile;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** Looks at every process of a network: from outside, so that it says something of a broken one too. */
final class NodeStatuses {
    private static final String RESIDENT = "VmRSS:";
    private static final long KIBIBYTE = 1024;

    private final Topology topology;
    private final FabricLayout folders;
    private final Daemons daemons;

    NodeStatuses(Topology topology, FabricLayout folders, Daemons daemons) {
        this.topology = topology;
        this.folders = folders;
        this.daemons = daemons;
    }

    List<NodeStatus> all() throws IOException {
        NetworkIdentities identities = NetworkIdentities.open(folders.identities(), topology);
        List<NodeStatus> nodes = new ArrayList<>();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            nodes.add(node(
                    NodeNames.orderer(organisation),
                    ordererHeights(organisation),
                    NodeHeights.led(organisation.operationsPort()),
                    until(identities.organisation(organisation.mspId()))));
        }
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            Instant until = until(identities.organisation(organisation.mspId()));
            nodes.add(node(
                    NodeNames.peer(organisation), NodeHeights.ofPeer(organisation.operationsPort()), Set.of(), until));
            nodes.add(node(NodeNames.chaincode(organisation), Map.of(), Set.of(), chaincodeUntil(organisation)));
        }
        Map<String, Long> farthest = farthest(nodes);
        return nodes.stream().map(node -> withLag(node, farthest)).toList();
    }

    private Map<String, Long> ordererHeights(OrdererOrganisation organisation) {
        Map<String, Long> heights = new TreeMap<>();
        for (Channel channel : topology.channels()) {
            NodeHeights.ofOrderer(organisation.adminPort(), channel.name())
                    .ifPresent(height -> heights.put(channel.name(), height));
        }
        return heights;
    }

    private NodeStatus node(String name, Map<String, Long> heights, Set<String> leads, Instant until)
            throws IOException {
        Optional<Long> pid = daemons.find(name).map(ProcessHandle::pid);
        return new NodeStatus(name, pid, heights, Map.of(), leads, pid.flatMap(NodeStatuses::memory), until);
    }

    private static Map<String, Long> farthest(List<NodeStatus> nodes) {
        Map<String, Long> farthest = new TreeMap<>();
        nodes.forEach(node -> node.heights().forEach((channel, height) -> farthest.merge(channel, height, Math::max)));
        return farthest;
    }

    private static NodeStatus withLag(NodeStatus node, Map<String, Long> farthest) {
        Map<String, Long> lags = new TreeMap<>();
        node.heights().forEach((channel, height) -> lags.put(channel, farthest.getOrDefault(channel, height) - height));
        return new NodeStatus(
                node.name(),
                node.pid(),
                node.heights(),
                lags,
                node.leads(),
                node.memoryBytes(),
                node.certificateUntil());
    }

    private static Instant until(OrganisationIdentities organisation) {
        return Stream.of(organisation.root(), organisation.tlsRoot(), organisation.node(), organisation.nodeTls())
                .map(Credentials::certificate)
                .map(CertificateFile::certificate)
                .map(X509Certificate::getNotAfter)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .toInstant();
    }

    private Instant chaincodeUntil(PeerOrganisation organisation) throws IOException {
        Path file = folders.chaincodeTls(organisation).resolve(FabricLayout.TLS_CERTIFICATE);
        try (InputStream pem = Files.newInputStream(file)) {
            return ((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem))
                    .getNotAfter()
                    .toInstant();
        } catch (CertificateException e) {
            throw new IOException(file + " is not a certificate", e);
        }
    }

    /** Where the system tells it in a file. */
    private static Optional<Long> memory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                    .findFirst();
        } catch (IOException e) {
            // The process has just ended, or this system has no such file.
            return Optional.empty();
        }
    }
}
