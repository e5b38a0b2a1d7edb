package org.digitaltrade.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.deploy.ChaincodeDeployer;
import org.digitaltrade.topology.Topology;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Fabric network for the tests of a class, or, as an instance field, for each test anew. Register it with
 * {@code @RegisterExtension}. After each test all faults are lifted.
 */
public final class FabricNetwork implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private final ChaincodePackage chaincode;
    private final Topology topology;
    private final UnaryOperator<EmbeddedOptions> settings;
    private @Nullable RunningNetwork running;
    private boolean forOneTest;

    private FabricNetwork(ChaincodePackage chaincode, Topology topology, UnaryOperator<EmbeddedOptions> settings) {
        this.chaincode = chaincode;
        this.topology = topology;
        this.settings = settings;
    }

    /**
     * {@code Org1MSP} and {@code Org2MSP} on the channel {@value Topologies#CHANNEL}, both of which must endorse.
     *
     * @param name name of the chaincode
     * @param libraries folder with the chaincode's jar, the shim and all they need
     * @param mainClass its {@code Chaincode} class, with a constructor without parameters
     */
    public static FabricNetwork of(String name, Path libraries, String mainClass) {
        return of(Topologies.of(name, "Org1MSP", "Org2MSP"), libraries, mainClass);
    }

    /** As {@link #of(String, Path, String)}, with contracts that the contract API finds by their annotation {@code @Contract}. */
    public static FabricNetwork ofContracts(String name, Path libraries) {
        return of(name, libraries, "org.hyperledger.fabric.contract.ContractRouter");
    }

    /** A network of that topology, with the chaincode that it names on all its channels. */
    public static FabricNetwork of(Topology topology, Path libraries, String mainClass) {
        return new FabricNetwork(
                new ChaincodePackage(libraries.toAbsolutePath(), mainClass), topology, UnaryOperator.identity());
    }

    /** The same with other options, such as a time limit for chaincode. Data folder, clock and faults are the extension's own. */
    public FabricNetwork with(UnaryOperator<EmbeddedOptions> change) {
        return new FabricNetwork(chaincode, topology, options -> change.apply(settings.apply(options)));
    }

    /** The chaincode on the first channel, as a user calls it. */
    public Contract contract(String mspId, String user) {
        return contract(mspId, user, topology.channels().get(0).name());
    }

    /** The chaincode on a channel, as a user calls it. */
    public Contract contract(String mspId, String user, String channel) {
        return gateway(mspId, user)
                .getNetwork(channel)
                .getContract(topology.chaincode().name());
    }

    /** A user's client at the peer of its own organisation. It is closed with the network. */
    public Gateway gateway(String mspId, String user) {
        return running().clients().gateway(mspId, user);
    }

    /** The blocks of the first channel. */
    public Blocks blocks() {
        return blocks(topology.channels().get(0).name());
    }

    /** The blocks of a channel. */
    public Blocks blocks(String channel) {
        return running().faults().blocks(channel);
    }

    /** Takes an organisation's peer off the network: clients are cut off, other organisations' gateways plan without it. */
    public void disconnect(String mspId) {
        running().faults().health(mspId).setDown(true);
        running().network().suspendPeer(mspId);
    }

    /** Brings it back. */
    public void reconnect(String mspId) {
        running().reconnect(mspId);
    }

    /** Spoils every endorsement that the organisation's peer gives: one bit of the signature is wrong. */
    public void corruptEndorsements(String mspId) {
        running().faults().health(mspId).setCorrupt(true);
    }

    /** Sets the network's clock wrong; clients keep the right time. Peers take proposals of up to 15 minutes either way. */
    public void moveClock(Duration wrongBy) {
        running().faults().clock().set(wrongBy);
    }

    /** Deploys further chaincode, in any language, that listens on an address. */
    public ChaincodeDeployer deployer() {
        return new ChaincodeDeployer(dataFolder(), (step, subject) -> {});
    }

    /** Where the network keeps everything, {@code connection.json} and users' keys included: for clients of other languages. */
    public Path dataFolder() {
        return running().folder();
    }

    /** The network itself. */
    public EmbeddedNetwork network() {
        return running().network();
    }

    private RunningNetwork running() {
        if (running == null) {
            throw new IllegalStateException("the network runs during tests only: register it with @RegisterExtension");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (running == null) {
            start();
            forOneTest = true;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (forOneTest) {
            stop();
            forOneTest = false;
        } else {
            running().heal();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void start() {
        try {
            Path folder = Files.createTempDirectory("embedded-fabric-");
            Faults faults = new Faults(topology);
            EmbeddedOptions options =
                    settings.apply(EmbeddedOptions.of(folder, chaincode).withTopology(topology));
            running = RunningNetwork.start(
                    options.withDataFolder(folder).withClock(faults.clock()).withInterference(faults), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
