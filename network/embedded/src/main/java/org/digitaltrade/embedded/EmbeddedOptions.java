package org.digitaltrade.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.topology.Topology;

/**
 * How to run an embedded network.
 *
 * @param dataFolder keys, ledgers and {@code connection.json}; made at the first start
 * @param chaincode the chaincode that the topology names
 * @param topology organisations, channels, policies
 * @param fixedPorts whether peers listen on the topology's ports, or on any that are free
 * @param clock for expiry, the time window and what the network itself signs
 * @param linger how long a block waits for further transactions; zero means that it holds what gathered during the last write
 * @param chaincodeTimeLimit longest time of one transaction
 * @param further chaincodes beside the topology's
 * @param interference what a test does to the network
 * @param strict whether every endorsement is simulated in two organisations' own processes and refused if they differ
 */
public record EmbeddedOptions(
        Path dataFolder,
        ChaincodePackage chaincode,
        Topology topology,
        boolean fixedPorts,
        Clock clock,
        Duration linger,
        Duration chaincodeTimeLimit,
        List<DefinedChaincode> further,
        Interference interference,
        boolean strict) {

    /** Copies the list. */
    public EmbeddedOptions {
        further = List.copyOf(further);
    }

    /** Any free ports, the standard topology, the system's clock, no lingering. */
    public static EmbeddedOptions of(Path dataFolder, ChaincodePackage chaincode) {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                Topology.standard(),
                false,
                Clock.systemUTC(),
                Duration.ZERO,
                ChaincodeSupport.TIME_LIMIT,
                List.of(),
                Interference.NONE,
                false);
    }

    /** With another data folder. */
    public EmbeddedOptions withDataFolder(Path other) {
        return new EmbeddedOptions(
                other,
                chaincode,
                topology,
                fixedPorts,
                clock,
                linger,
                chaincodeTimeLimit,
                further,
                interference,
                strict);
    }

    /** With another topology. */
    public EmbeddedOptions withTopology(Topology other) {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                other,
                fixedPorts,
                clock,
                linger,
                chaincodeTimeLimit,
                further,
                interference,
                strict);
    }

    /** With the topology's ports. */
    public EmbeddedOptions onFixedPorts() {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                topology,
                true,
                clock,
                linger,
                chaincodeTimeLimit,
                further,
                interference,
                strict);
    }

    /** With another clock. */
    public EmbeddedOptions withClock(Clock other) {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                topology,
                fixedPorts,
                other,
                linger,
                chaincodeTimeLimit,
                further,
                interference,
                strict);
    }

    /** With blocks that wait for further transactions. */
    public EmbeddedOptions withLinger(Duration other) {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                topology,
                fixedPorts,
                clock,
                other,
                chaincodeTimeLimit,
                further,
                interference,
                strict);
    }

    /** With another time limit for chaincode. */
    public EmbeddedOptions withChaincodeTimeLimit(Duration other) {
        return new EmbeddedOptions(
                dataFolder, chaincode, topology, fixedPorts, clock, linger, other, further, interference, strict);
    }

    /** With another chaincode of this JVM, defined on a channel at start if it isn't yet. */
    public EmbeddedOptions withChaincode(DefinedChaincode other) {
        List<DefinedChaincode> all = new ArrayList<>(further);
        all.add(other);
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                topology,
                fixedPorts,
                clock,
                linger,
                chaincodeTimeLimit,
                all,
                interference,
                strict);
    }

    /** With somebody who interferes. */
    public EmbeddedOptions withInterference(Interference other) {
        return new EmbeddedOptions(
                dataFolder, chaincode, topology, fixedPorts, clock, linger, chaincodeTimeLimit, further, other, strict);
    }

    /**
     * With every endorsement simulated per organisation, each in a process of its own with another language, time zone, default charset and
     * order of collections, and refused where two organisations differ.
     */
    public EmbeddedOptions inStrictMode() {
        return new EmbeddedOptions(
                dataFolder,
                chaincode,
                topology,
                fixedPorts,
                clock,
                linger,
                chaincodeTimeLimit,
                further,
                interference,
                true);
    }
}
