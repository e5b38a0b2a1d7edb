package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.identity.ConnectionFile;
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

    /** Asks the network as its users do, before it is called ready. */
    public interface FirstQuestions {
        /**
         * Returns once every peer's chaincode answers and every peer knows the others.
         *
         * @param connection a connection profile that nobody else reads yet
         */
        void ask(Path connection) throws IOException;

        /** For tests that ask by themselves. */
        static FirstQuestions none() {
            return connection -> {};
        }
    }

    /**
     * @param root the network's data folder
     * @param topologyText in YAML, kept in the folder
     * @param chaincodeLibraries folder with the chaincode's jar and all that it needs
     * @param java the program that runs the chaincode servers
     */
    public record Options(
            Path root,
            String topologyText,
            Consensus consensus,
            FabricBinaries binaries,
            Path chaincodeLibraries,
            Path java) {}

    private static final String CONNECTION = "connection.json";

    private final Options options;
    private final Topology topology;
    private final FabricLayout folders;
    private final NodeEnvironments environments;
    private final Daemons daemons;
    private final Nodes nodes;

    public NativeNetwork(Options options) {
        this.options = options;
        this.topology = Topology.parse("topology.yaml", options.topologyText());
        this.folders = new FabricLayout(options.root());
        this.environments = new NodeEnvironments(folders);
        this.daemons = daemons(folders);
        this.nodes = new Nodes(topology);
    }

    private static Daemons daemons(FabricLayout folders) {
        return new Daemons(folders.root().resolve("run"), folders.root().resolve("logs"));
    }

    /**
     * Brings the network up; returns when it is ready: every peer at the same height, every question answered.
     *
     * @throws FabricException that says in one sentence which step failed and why
     */
    public void up(Progress progress, FirstQuestions questions) throws IOException {
        Preflight preflight = new Preflight(options, topology, folders, daemons, Machine.real());
        Optional<NetworkRecord> found = step(progress, "look at this machine", () -> preflight.check(nodes.all()));
        NetworkRecord record = found.orElseGet(
                        () -> NetworkRecord.begun(options.consensus(), options.topologyText(), Instant.now()))
                .seenAt(Instant.now());
        record.write(folders.root());
        step(progress, "keys and certificates", this::writeIdentities);
        step(progress, "configuration and genesis blocks", this::writeConfiguration);
        step(progress, topology.ordererOrganisations().size() + " ordering nodes", this::startOrderers);
        Administration administration =
                new Administration(topology, folders, environments, options.binaries(), readPackage());
        // The servers' start takes the most time, so they begin first and are waited for last.
        step(progress, "chaincode servers begun", this::startChaincode);
        step(progress, topology.peerOrganisations().size() + " peers", this::startPeers);
        if (!record.complete()) {
            step(progress, "peers joined to their channels", administration::joinPeers);
            step(progress, "chaincode installed", administration::install);
            step(progress, "chaincode defined", administration::define);
        }
        step(progress, "chaincode servers listen", () -> Readiness.await(nodes.chaincode(), daemons));
        step(progress, "all peers at one height", () -> Readiness.awaitSameHeight(topology));
        Path draft = writeConnection();
        step(progress, "every peer answers and knows the others", () -> questions.ask(draft));
        Files.move(
                draft,
                folders.root().resolve(CONNECTION),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        record.completed().seenAt(Instant.now()).write(folders.root());
    }

    /**
     * Ends every process that {@link #up} started in that data folder; the data stays.
     *
     * @return how many there were
     */
    public static int down(Path root) throws IOException {
        FabricLayout folders = new FabricLayout(root);
        Files.deleteIfExists(folders.root().resolve(CONNECTION));
        int ended = daemons(folders).stopAll();
        Optional<NetworkRecord> record = NetworkRecord.read(folders.root());
        if (record.isPresent()) {
            record.get().seenAt(Instant.now()).write(folders.root());
        }
        return ended;
    }

    /**
     * Starts one ordering node of a network that exists, and nothing else.
     *
     * @param node as {@link NodeStatus#name}
     */
    public static void startOrderer(Path root, FabricBinaries binaries, String node) throws IOException {
        FabricLayout folders = new FabricLayout(root);
        Topology topology = NetworkRecord.read(root).orElseThrow().topology();
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            if (NodeNames.orderer(organisation).equals(node)) {
                daemons(folders)
                        .start(
                                node,
                                folders.data(node),
                                new NodeEnvironments(folders).orderer(organisation),
                                List.of(binaries.get("orderer").toString()));
            }
        }
    }

    /** Every process of the network in that data folder, whether it runs or not. */
    public static List<NodeStatus> status(Path root) throws IOException {
        FabricLayout folders = new FabricLayout(root);
        NetworkRecord record = NetworkRecord.read(folders.root())
                .orElseThrow(() -> new FabricException(
                        FabricException.Code.DATA_INCOMPLETE,
                        "no network on Fabric in " + folders.root(),
                        "dtl up --fabric native makes one"));
        return new NodeStatuses(record.topology(), folders, daemons(folders)).all();
    }

    /** Where a process of the network in that data folder writes its log. */
    public static Path log(Path root, String node) {
        return daemons(new FabricLayout(root)).log(node);
    }

    private interface Action {
        void run() throws IOException;
    }

    private interface Question<T> {
        T run() throws IOException;
    }

    private static void step(Progress progress, String name, Action action) throws IOException {
        step(progress, name, () -> {
            action.run();
            return name;
        });
    }

    private static <T> T step(Progress progress, String name, Question<T> question) throws IOException {
        progress.started(name);
        Instant start = Instant.now();
        T answer = question.run();
        progress.finished(name, Duration.between(start, Instant.now()));
        return answer;
    }

    private void writeIdentities() throws IOException {
        NetworkIdentities identities =
                NetworkIdentities.openOrCreate(folders.identities(), topology, Clock.systemUTC());
        new CryptoFolder(identities, folders, Clock.systemUTC()).write(topology);
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
        Readiness.await(nodes.orderers(), daemons);
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
        Readiness.await(nodes.peers(), daemons);
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

    private Path writeConnection() throws IOException {
        Map<String, String> endpoints = new TreeMap<>();
        topology.peerOrganisations()
                .forEach(organisation ->
                        endpoints.put(organisation.mspId(), FabricLayout.LOOPBACK + ":" + organisation.port()));
        Path draft = folders.root().resolve("connection.draft.json");
        ConnectionFile.write(draft, topology, NetworkIdentities.open(folders.identities(), topology), endpoints);
        return draft;
    }
}
