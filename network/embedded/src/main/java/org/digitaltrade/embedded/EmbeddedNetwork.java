package org.digitaltrade.embedded;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Store;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.embedded.validate.Recomputation;
import org.digitaltrade.identity.ConnectionFile;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.Topology;
import org.jspecify.annotations.Nullable;

/**
 * A running network. One operator holds every organisation's keys and one process does the work of all of them, so it shows how the
 * application behaves, not how hosts that distrust each other agree.
 */
public final class EmbeddedNetwork implements AutoCloseable {
    /** File in the data folder that says where the network is; it is there while the network is ready. */
    public static final String CONNECTION_FILE = "connection.json";

    private static final Logger LOG = System.getLogger(EmbeddedNetwork.class.getName());

    private static final String IDENTITIES = "identities";
    private static final String LEDGERS = "ledgers";

    private final EmbeddedOptions options;
    private final Closing closing = new Closing();
    private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
    /** There from the moment at which the ledgers are open. */
    private @Nullable Store store;

    private @Nullable ChannelStarter starter;
    private final Map<String, RunningChannel> channels = new LinkedHashMap<>();

    private final PeerServers servers;

    private EmbeddedNetwork(EmbeddedOptions options) {
        this.options = options;
        try {
            this.servers = open();
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /**
     * Starts the network, anew in an empty data folder, else after the last block there.
     *
     * @return when every peer answers and {@value #CONNECTION_FILE} is written
     * @throws StartException if something is in the way, naming it
     * @throws org.digitaltrade.embedded.store.StoreException if the ledgers are damaged or in use
     * @throws org.digitaltrade.identity.DamagedIdentitiesException if keys or certificates are missing
     */
    public static EmbeddedNetwork start(EmbeddedOptions options) {
        return new EmbeddedNetwork(options);
    }

    /** Where each organisation's peer is reached, {@code host:port} by MSP id. */
    public Map<String, String> endpoints() {
        return Map.copyOf(servers.endpoints());
    }

    /** Number of blocks of each channel. */
    public Map<String, Long> heights() {
        Map<String, Long> heights = new LinkedHashMap<>();
        store().ledgers().forEach(ledger -> heights.put(ledger.channel(), ledger.height()));
        return heights;
    }

    /**
     * Checks all that is stored, as it is now: files against checksums, blocks against their hash chain and index, world state and
     * commit hashes against what the blocks give. Takes seconds for each 100,000 transactions, and memory for the whole state.
     *
     * @return number of blocks of each channel
     * @throws org.digitaltrade.embedded.store.StoreException STORE_DAMAGED, naming the first file, block or key that is wrong
     */
    public Map<String, Long> verify() {
        return verify(store());
    }

    private Store store() {
        return Objects.requireNonNull(store, "a network that was constructed has its ledgers open");
    }

    /**
     * As {@link #verify()}, of a data folder whose network doesn't run, identities included.
     *
     * @throws org.digitaltrade.embedded.store.StoreException also if a network runs there, or if there is no ledger
     * @throws org.digitaltrade.identity.DamagedIdentitiesException if keys or certificates are missing or damaged
     */
    public static Map<String, Long> verify(Path dataFolder, Topology topology) {
        Path ledgers = dataFolder.resolve(LEDGERS);
        if (!Files.isDirectory(ledgers)) {
            throw new StoreException(StoreException.Code.STORE_DAMAGED, ledgers + " is missing");
        }
        NetworkIdentities.open(dataFolder.resolve(IDENTITIES), topology);
        try (Store opened = Store.open(
                ledgers, topology.channels().stream().map(Channel::name).toList())) {
            return verify(opened);
        }
    }

    private static Map<String, Long> verify(Store opened) {
        Map<String, Long> heights = new LinkedHashMap<>();
        for (Ledger ledger : opened.ledgers()) {
            opened.verify(ledger.channel());
            heights.put(ledger.channel(), Recomputation.check(ledger, new LifecycleDefinitions()));
        }
        return heights;
    }

    /**
     * Commits a further definition of a chaincode that runs here, such as one with another policy and the next sequence number.
     * Transactions that were endorsed before are invalid from then on.
     *
     * @throws StartException DEFINITION_NOT_COMMITTED if the channel doesn't take it
     */
    public void define(String channel, ChaincodeDefinition definition) {
        RunningChannel running = Optional.ofNullable(channels.get(channel))
                .orElseThrow(() -> new IllegalArgumentException("no channel " + channel));
        Objects.requireNonNull(starter, "a network that was constructed has its channels open")
                .define(definition, options.topology().channel(channel), running);
    }

    /** The connection file. */
    public Path connectionFile() {
        return options.dataFolder().resolve(CONNECTION_FILE);
    }

    /**
     * Completes with the reason when the network had to stop serving, because a ledger can't be written any more; what was
     * acknowledged is there. Else it never completes. The owner closes the network, and the process ends.
     */
    public CompletableFuture<RuntimeException> failure() {
        return failure.copy();
    }

    /**
     * Closes the port of an organisation's peer: clients are cut off and refused. Its ledger goes on; whether other gateways reach the
     * peer, {@link Interference#conduct} tells.
     */
    public void suspendPeer(String mspId) {
        servers.suspend(mspId);
    }

    /** Opens the port again. */
    public void resumePeer(String mspId) {
        servers.resume(mspId);
    }

    /** A network whose disk is full must not go on answering as if it were well. */
    private void stopServing(PeerServers peers, RuntimeException reason) {
        LOG.log(Level.ERROR, "the network stops: a block could not be written", reason);
        if (failure.complete(reason)) {
            // Not here: this is the thread of the channel that failed.
            new Thread(peers::close, "stop-serving").start();
        }
    }

    private PeerServers open() {
        Definitions definitions = new LifecycleDefinitions();
        EndorsementInfo info = new EndorsementInfo(definitions);
        // Loading the chaincode takes longest, so it begins first and goes on beside everything else.
        CompletableFuture<ChaincodeSupport> loading = CompletableFuture.supplyAsync(() -> load(info));
        closing.first(() -> closeWhenLoaded(loading));
        NetworkMembers members = new NetworkMembers(options.topology(), openIdentities());
        PeerServers peers = new PeerServers(options, members);
        ChannelStarter opening =
                new ChannelStarter(options, members, definitions, reason -> stopServing(peers, reason));
        starter = opening;
        openChannels(opening);
        closing.first(peers::close);
        peers.open();
        peers.serve(List.copyOf(channels.values()), info, loaded(loading));
        writeConnectionFile(members.identities(), peers.endpoints());
        return peers;
    }

    private ChaincodeSupport load(EndorsementInfo info) {
        Map<String, ChaincodePackage> packages = new LinkedHashMap<>();
        options.further().forEach(more -> packages.put(more.definition().name(), more.chaincode()));
        packages.put(options.topology().chaincode().name(), options.chaincode());
        return new ChaincodeSupport(info, packages, options.chaincodeTimeLimit());
    }

    private static ChaincodeSupport loaded(CompletableFuture<ChaincodeSupport> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartException(
                    StartException.Code.CHAINCODE_NOT_LOADED, String.valueOf(cause.getMessage()), cause);
        }
    }

    private static void closeWhenLoaded(CompletableFuture<ChaincodeSupport> loading) {
        loading.thenAccept(ChaincodeSupport::close)
                .exceptionally(failure -> null)
                .join();
    }

    private NetworkIdentities openIdentities() {
        try {
            Files.createDirectories(options.dataFolder());
            return NetworkIdentities.openOrCreate(
                    options.dataFolder().resolve(IDENTITIES), options.topology(), options.clock());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void openChannels(ChannelStarter opening) {
        List<Channel> named = options.topology().channels();
        Store opened = Store.open(
                options.dataFolder().resolve(LEDGERS),
                named.stream().map(Channel::name).toList());
        closing.first(opened::close);
        store = opened;
        // Left by a process that was killed.
        removeConnectionFile();
        for (Channel channel : named) {
            RunningChannel started = opening.start(channel, opened.ledger(channel.name()));
            closing.first(started::close);
            channels.put(channel.name(), started);
        }
    }

    /** Only whoever has opened the ledgers, and so has the folder to itself, writes the file or removes it. */
    private void writeConnectionFile(NetworkIdentities identities, Map<String, String> reached) {
        closing.first(this::removeConnectionFile);
        try {
            ConnectionFile.write(connectionFile(), options.topology(), identities, reached);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void removeConnectionFile() {
        try {
            Files.deleteIfExists(connectionFile());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StartException unusable(IOException e) {
        return new StartException(StartException.Code.DATA_UNUSABLE, options.dataFolder() + ": " + e.getMessage(), e);
    }

    /** Refuses new calls, commits what is ordered, and closes the ledgers. May be called more than once. */
    @Override
    public void close() {
        closing.close();
    }
}
