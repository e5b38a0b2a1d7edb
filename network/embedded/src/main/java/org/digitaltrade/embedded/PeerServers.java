package org.digitaltrade.embedded;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.deliver.Cscc;
import org.digitaltrade.embedded.deliver.DeliverService;
import org.digitaltrade.embedded.deliver.Qscc;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.endorse.EndorserService;
import org.digitaltrade.embedded.endorse.SystemChaincode;
import org.digitaltrade.embedded.gateway.GatewayNetwork;
import org.digitaltrade.embedded.gateway.GatewayService;
import org.digitaltrade.embedded.gateway.Peer;
import org.digitaltrade.embedded.lifecycle.ApprovedPackages;
import org.digitaltrade.embedded.lifecycle.Lifecycle;
import org.digitaltrade.embedded.lifecycle.PackageStore;
import org.digitaltrade.embedded.order.Orderer;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.SigningIdentity;

/** One port for each peer, and behind it what a peer serves. */
final class PeerServers implements AutoCloseable {
    /** Threads that serve all peers. No call holds one while it waits, so a few for each core are enough. */
    private static final int THREADS_PER_CORE = 4;

    /** Installed chaincode packages, a folder for each peer. */
    private static final String PACKAGES = "packages";

    private final EmbeddedOptions options;
    private final NetworkMembers members;
    private final ExecutorService executor = executor();
    private final Map<String, PeerServer> servers = new LinkedHashMap<>();

    /** The chaincode of each organisation in strict mode; else all share one. */
    private final Map<String, ChaincodeSupport> separate = new LinkedHashMap<>();

    PeerServers(EmbeddedOptions options, NetworkMembers members) {
        this.options = options;
        this.members = members;
    }

    /**
     * Opens all ports.
     *
     * @throws StartException if one is busy
     */
    void open() {
        for (PeerOrganisation organisation : options.topology().peerOrganisations()) {
            String mspId = organisation.mspId();
            int port = options.fixedPorts() ? organisation.port() : 0;
            servers.put(
                    mspId,
                    PeerServer.open(
                            port, members.identities().organisation(mspId).nodeTls(), executor));
        }
    }

    /** Begins to serve: each peer the channels that its organisation has joined. */
    void serve(List<RunningChannel> running, EndorsementInfo info, ChaincodeSupport chaincodes) {
        Map<String, Channel> channels = new LinkedHashMap<>();
        Map<String, Orderer> orderers = new LinkedHashMap<>();
        for (RunningChannel channel : running) {
            channels.put(channel.channel().name(), channel.channel());
            orderers.put(channel.channel().name(), channel.chain());
        }
        if (options.strict()) {
            servers.keySet().forEach(mspId -> separate.put(mspId, chaincodes.ofItsOwn(separate.size())));
        }
        Map<String, Peer> peers = new LinkedHashMap<>();
        List<SigningIdentity> identities =
                servers.keySet().stream().map(members::peer).toList();
        servers.forEach((mspId, server) -> {
            Map<String, Channel> joined = new LinkedHashMap<>(channels);
            SigningIdentity identity = members.peer(mspId);
            joined.values().removeIf(channel -> !channel.hasMember(mspId));
            Endorser endorser = endorser(identity, identities, joined, info, chaincodes);
            Peer peer = new Peer(
                    server.endpoint(),
                    identity,
                    endorser,
                    options.interference().conduct(mspId));
            peers.put(mspId, peer);
            server.serve(new EndorserService(endorser, peer.identity(), peer.conduct()::endorsement));
            server.serve(new DeliverService(peer.identity(), joined, options.clock(), executor));
        });
        GatewayNetwork network = new GatewayNetwork(channels, orderers, peers, chaincodes, executor);
        servers.forEach((mspId, server) -> server.serve(new GatewayService(network, mspId)));
    }

    private Endorser endorser(
            SigningIdentity peer,
            List<SigningIdentity> peers,
            Map<String, Channel> joined,
            EndorsementInfo info,
            ChaincodeSupport chaincodes) {
        String mspId = peer.mspId();
        Msp organisation = members.msp(mspId);
        PackageStore packages = packages(mspId);
        Map<String, SystemChaincode> systemChaincodes = Map.of(
                Qscc.NAME, new Qscc(joined),
                Cscc.NAME, new Cscc(organisation, joined),
                Lifecycle.NAME, new Lifecycle(organisation, joined, packages));
        ApprovedPackages approved = new ApprovedPackages(mspId, packages);
        ChaincodeSupport own = separate.getOrDefault(mspId, chaincodes).with(approved);
        Endorser endorser = new Endorser(peer, peers, joined, info, own, systemChaincodes, options.clock())
                .ofOrganisation(organisation);
        return separate.isEmpty() ? endorser : mirrored(endorser, mspId, approved);
    }

    private Endorser mirrored(Endorser endorser, String mspId, ApprovedPackages approved) {
        List<String> organisations = List.copyOf(separate.keySet());
        String other = organisations.get(ChaincodeSupport.opposite(organisations.indexOf(mspId), organisations.size()));
        ChaincodeSupport elsewhere =
                Optional.ofNullable(separate.get(other)).orElseThrow().with(approved);
        return endorser.mirroredIn(elsewhere, mspId + " and " + other);
    }

    private PackageStore packages(String mspId) {
        try {
            return PackageStore.open(options.dataFolder().resolve(PACKAGES).resolve(mspId));
        } catch (IOException e) {
            throw new StartException(StartException.Code.DATA_UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Closes a peer's port: who is connected is cut off. */
    void suspend(String mspId) {
        server(mspId).suspend();
    }

    /** Opens it again. */
    void resume(String mspId) {
        server(mspId).resume();
    }

    private PeerServer server(String mspId) {
        return Optional.ofNullable(servers.get(mspId))
                .orElseThrow(() -> new IllegalArgumentException("no organisation " + mspId + " has a peer here"));
    }

    /** Where each peer is reached. */
    Map<String, String> endpoints() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        servers.forEach((mspId, server) -> endpoints.put(mspId, server.endpoint()));
        return endpoints;
    }

    private static ExecutorService executor() {
        AtomicInteger number = new AtomicInteger();
        int threads = THREADS_PER_CORE * Runtime.getRuntime().availableProcessors();
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "peers-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        servers.values().forEach(PeerServer::beginClosing);
        servers.values().forEach(PeerServer::close);
        separate.values().forEach(ChaincodeSupport::close);
        executor.shutdownNow();
    }
}
