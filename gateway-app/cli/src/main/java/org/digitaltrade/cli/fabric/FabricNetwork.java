package org.digitaltrade.cli.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.domain.Code;
import org.digitaltrade.fabric.Consensus;
import org.digitaltrade.fabric.FabricBinaries;
import org.digitaltrade.fabric.FabricException;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.fabric.NetworkRecord;
import org.digitaltrade.fabric.NodeStatus;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.TopologyException;

/** The network on real Fabric of one working folder. What the folder holds decides; a choice counts for a new one. */
public final class FabricNetwork {
    private static final String CHAINCODE_FOLDER = "chaincode/contracts/target/chaincode";

    private final Home home;
    private final Optional<NetworkRecord> held;
    private final NetworkChoice choice;

    private FabricNetwork(Home home, Optional<NetworkRecord> held, NetworkChoice choice) {
        this.home = home;
        this.held = held;
        this.choice = choice;
    }

    /** The one that the folder holds. */
    public static Optional<FabricNetwork> in(Home home) throws IOException {
        return chosen(home, NetworkChoice.none(false));
    }

    /** The one that the folder holds, or that is asked for; empty for the embedded network. */
    public static Optional<FabricNetwork> chosen(Home home, NetworkChoice choice) throws IOException {
        Optional<NetworkRecord> held = NetworkRecord.read(home.network());
        if (held.isEmpty() && choice.fabric().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FabricNetwork(home, held, choice));
    }

    /** What it is, in one sentence for status and log. */
    public String describe() {
        return "Hyperledger Fabric as processes of this machine, ordering with " + consensus()
                + ": this folder holds the keys of every organisation. Distrusting organisations each run their own host.";
    }

    public Consensus consensus() {
        return held.map(NetworkRecord::consensus).orElse(choice.raft() ? Consensus.RAFT : Consensus.BFT);
    }

    /**
     * Brings it up and waits until it answers. Safe to repeat; goes on where it stopped.
     *
     * @param installation root folder of the built programs
     */
    public void up(Path installation, Progress progress) throws IOException, CommandException {
        try (ShownSteps steps = new ShownSteps(progress)) {
            String text = topologyText();
            NativeNetwork network = new NativeNetwork(new NativeNetwork.Options(
                    home.network(),
                    text,
                    choice.raft() ? Consensus.RAFT : consensus(),
                    FabricBinaries.find(System.getenv()),
                    installation.resolve(CHAINCODE_FOLDER),
                    Path.of(System.getProperty("java.home"), "bin", "java")));
            network.up(steps, new FirstAnswers(Topology.parse("topology.yaml", text)));
        } catch (FabricException e) {
            throw failure(e);
        } catch (TopologyException e) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    /** Ends its processes; returns how many there were. */
    public int down() throws IOException {
        return NativeNetwork.down(home.network());
    }

    /** Every process of it. */
    public List<NodeStatus> nodes() throws IOException, CommandException {
        try {
            return NativeNetwork.status(home.network());
        } catch (FabricException e) {
            throw failure(e);
        }
    }

    /** The log of one of its processes. */
    public Path log(String node) {
        return NativeNetwork.log(home.network(), node);
    }

    private String topologyText() throws IOException, CommandException {
        if (choice.topology().isPresent()) {
            return Files.readString(choice.topology().get());
        }
        if (held.isPresent()) {
            return held.get().topologyText();
        }
        return choice.freePorts() ? FreePorts.move(Topology.standardText()) : Topology.standardText();
    }

    /** The launcher's failure in terms of the command line. */
    public static CommandException failure(FabricException failure) {
        ExitCode exit = switch (failure.code()) {
            case NOT_READY -> ExitCode.TIMEOUT;
            case OTHER_NETWORK, TOPOLOGY_CHANGED -> ExitCode.USAGE;
            default -> ExitCode.NETWORK;
        };
        return new CommandException(exit, failure.code().name(), String.valueOf(failure.getMessage()))
                .withCure(failure.cure());
    }
}
