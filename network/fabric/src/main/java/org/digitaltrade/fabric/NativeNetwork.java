package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaltrade.fabric.Readiness.Node;
import org.digitaltrade.identity.ConnectionFile;
import org.digitaltrade.identity.FabricFolders;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/**
 * The whole topology on real Fabric, as native processes on this machine's loopback. {@link #up} is safe to repeat: it does
 * what isn't done yet and leaves the rest.
 */
public final class NativeNetwork {

    /** Told before each step, and after it how long it took. */
    public interface Progress {
        void started(String step);

        void finished(String step, Duration took);
    }

    /**
     * @param root the network's data folder
     * @param chaincodeLibraries folder with the chaincode's jar and all that it needs
     * @param java the program that runs the chaincode servers
     */
    public record Options(
            Path root,
            Topology topology,
            Consensus consensus,
            FabricBinaries binaries,
            Path chaincodeLibraries,
            Path java) {}

    private final Options options;
    private final Topology topology;
    private final FabricLayout folders;
    private final NodeEnvironments environments;
    private final Daemons daemons;

    public NativeNetwork(Options options) {
        this.options = options;
        this.topology = options.topology();
        this.folders = new FabricLayout(options.root());
        this.environments = new NodeEnvironments(folders);
        this.daemons = new Daemons(folders.root().resolve("run"), folders.root().resolve("logs"));
    }

    /**
     * Brings the network up.
     *
     * @throws FabricException that says in one sentence which step failed and why
     */
    public void up(Progress progress) throws IOException {
        refuseTakenPorts();
        step(progress, "keys and certificates", this::writeIdentities);
        step(progress, "configuration and genesis blocks", this::writeConfiguration);
        step(progress, topology.ordererOrganisations().size() + " ordering nodes", this::startOrderers);
        step(progress, topology.peerOrganisations().size() + " peers", this::startPeers);
        Administration administration =
                new Administration(topology, folders, environments, options.binaries(), readPackage());
        step(progress, "chaincode servers", this::startChaincode);
        step(progress, "chaincode installed", administration::install);
        step(progress, "chaincode defined", administration::define);
        step(progress, "chaincode servers ready", () -> Readiness.await(chaincodeNodes(), daemons));
        step(progress, "connection profile", this::writeConnection);
    }

    /** Ends every process that {@link #up} started; the data stays. */
    public void down() throws IOException {
        daemons.stopAll();
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void step(Progress progress, String name, Action action) throws IOException {
        progress.started(name);
        Instant start = Instant.now();
        action.run();
        progress.finished(name, Duration.between(start, Instant.now()));
    }

    private void refuseTakenPorts() throws IOException {
        List<Node> all = Stream.of(ordererNodes(), peerNodes(), chaincodeNodes())
                .flatMap(List::stream)
                .toList();
        Readiness.taken(all, daemons).ifPresent(node -> {
            throw new FabricException("port " + node.port() + " for " + node.name()
                    + " is taken by another program: end that one, or change the port in the topology");
        });
    }

    private void writeIdentities() throws IOException {
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(folders.identities(), topology, Clock.systemUTC());
        if (!Files.exists(folders.crypto())) {
            FabricFolders.write(identities, topology, folders.crypto());
        }
        new ChaincodeConnections(identities, folders, Clock.systemUTC()).write(topology);
    }

    private void writeConfiguration() throws IOException {
        new ConfigurationFiles(topology, folders, options.consensus(), options.binaries()).write(readPackage());
    }

    private ChaincodePackage readPackage() {
        Topology.ChaincodeDefinition chaincode = topology.chaincode();
        return ChaincodePackage.of(chaincode.name(), chaincode.version());
    }

    private void startOrderers() throws IOException {
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            String name = NodeNames.orderer(organisation);
            List<String> command = List.of(options.binaries().get("orderer").toString());
            daemons.start(name, folders.data(name), environments.orderer(organisation), command);
        }
        Readiness.await(ordererNodes(), daemons);
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            OrdererAdmin admin = new OrdererAdmin(organisation, options.binaries());
            for (Channel channel : topology.channels()) {
                admin.join(channel.name(), folders.genesis(channel.name()));
            }
        }
    }

    private void startPeers() throws IOException {
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            String name = NodeNames.peer(organisation);
            List<String> command = List.of(options.binaries().get("peer").toString(), "node", "start");
            daemons.start(name, folders.data(name), environments.peer(organisation), command);
        }
        Readiness.await(peerNodes(), daemons);
        new Administration(topology, folders, environments, options.binaries(), readPackage()).joinPeers();
    }

    private void startChaincode() throws IOException {
        String packageId = readPackage().id();
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            String name = NodeNames.chaincode(organisation);
            ChaincodeServer server = new ChaincodeServer(organisation, folders);
            daemons.start(
                    name,
                    folders.data(name),
                    server.environment(packageId),
                    server.command(options.java(), options.chaincodeLibraries()));
        }
    }

    private void writeConnection() throws IOException {
        Map<String, String> endpoints = new TreeMap<>();
        topology.peerOrganisations()
                .forEach(organisation ->
                        endpoints.put(organisation.mspId(), FabricLayout.LOOPBACK + ":" + organisation.port()));
        ConnectionFile.write(
                folders.root().resolve("connection.json"),
                topology,
                NetworkIdentities.open(folders.identities(), topology),
                endpoints);
    }

    private List<Node> ordererNodes() {
        List<Node> nodes = new ArrayList<>();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            nodes.add(new Node(NodeNames.orderer(organisation), organisation.port()));
            nodes.add(new Node(NodeNames.orderer(organisation), organisation.adminPort()));
        }
        return nodes;
    }

    private List<Node> peerNodes() {
        List<Node> nodes = new ArrayList<>();
        topology.peerOrganisations()
                .forEach(organisation -> nodes.add(new Node(NodeNames.peer(organisation), organisation.port())));
        return nodes;
    }

    private List<Node> chaincodeNodes() {
        List<Node> nodes = new ArrayList<>();
        topology.peerOrganisations()
                .forEach(organisation ->
                        nodes.add(new Node(NodeNames.chaincode(organisation), ChaincodeServer.port(organisation))));
        return nodes;
    }
}
