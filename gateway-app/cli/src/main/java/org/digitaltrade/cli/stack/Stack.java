package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.fabric.FabricNetwork;
import org.digitaltrade.cli.fabric.NetworkChoice;
import org.digitaltrade.domain.Code;

/** The network, embedded or on Fabric, and the gateway of one working folder, as a whole. */
public final class Stack {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** Closing writes what is open; past this the process is ended the hard way, which it survives as well. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private static final String SERVER = "org.digitaltrade.server.GatewayApplication";
    private static final String SCRATCH = "java.io.tmpdir";
    private static final String ORGANISATIONS = "BJCAC,BJCOM,BJEIT,ZHD,ZCY,ZDX,PARTNER";

    private final Home home;
    private final Installation installation;
    private final Progress progress;
    private final ProcessFolder processes;

    public Stack(Home home, Installation installation, Progress progress) {
        this.home = home;
        this.installation = installation;
        this.progress = progress;
        this.processes = new ProcessFolder(home.run());
    }

    /**
     * Starts what does not run and waits until everything answers. Repeating it is harmless; after a failure it goes on
     * where it stopped.
     *
     * @param ports where to listen
     */
    public void up(Ports ports) throws IOException, CommandException, InterruptedException {
        up(ports, NetworkChoice.none(ports.ephemeral()));
    }

    /**
     * As {@link #up(Ports)}, with a say in which network a new folder gets.
     *
     * @param ports where to listen
     */
    public void up(Ports ports, NetworkChoice choice) throws IOException, CommandException, InterruptedException {
        requireBuilt();
        processes.alone(() -> {
            requirePort(ports);
            PartStarter starter = new PartStarter(processes, home.logs(), progress);
            Optional<FabricNetwork> fabric = FabricNetwork.chosen(home, choice);
            if (fabric.isPresent()) {
                // Its endpoints never move, so that a gateway which runs goes on.
                fabric.get().up(installation.root(), progress);
            } else if (starter.ensure(network(ports))) {
                // A gateway of an earlier network would go on talking to endpoints that may have moved.
                stop(Part.GATEWAY);
            }
            return starter.ensure(gateway(ports));
        });
    }

    /** Ends what was started from this folder, the gateway first; returns how many processes that were. */
    public int down() throws IOException, CommandException, InterruptedException {
        return processes.alone(() -> {
            int gateways = stop(Part.GATEWAY) ? 1 : 0;
            Optional<FabricNetwork> fabric = FabricNetwork.in(home);
            if (fabric.isPresent()) {
                progress.start("end the nodes of the network");
                int nodes = fabric.get().down();
                progress.done();
                return gateways + nodes;
            }
            return gateways + (stop(Part.NETWORK) ? 1 : 0);
        });
    }

    /** The process of that part, if it runs. */
    public Optional<StartedProcess> running(String part) throws IOException {
        return processes.find(part).filter(process -> process.handle().isPresent());
    }

    /** The gateway's process, if it runs. */
    public Optional<ProcessHandle> gatewayProcess() throws IOException {
        return processes.running(Part.GATEWAY);
    }

    /** A gateway that runs keeps its port, and whoever asked for another must not take it for granted. */
    private void requirePort(Ports ports) throws IOException, CommandException {
        if (ports.chosen().isEmpty()
                || running(Part.GATEWAY).isEmpty()
                || (running(Part.NETWORK).isEmpty() && FabricNetwork.in(home).isEmpty())) {
            return;
        }
        Optional<URI> address = new LedgerAccess(home).gatewayAddress();
        if (address.isPresent() && address.get().getPort() != ports.gateway()) {
            throw new CommandException(
                            ExitCode.USAGE,
                            Code.ALREADY_RUNNING,
                            "the gateway runs already, on port " + address.get().getPort())
                    .withCure("dtl down, then dtl up --port " + ports.gateway());
        }
    }

    private boolean stop(String part) throws IOException, CommandException, InterruptedException {
        Optional<ProcessHandle> process = processes.running(part);
        if (process.isPresent()) {
            progress.start("end the " + part);
            end(part, process.get());
            progress.done();
        }
        Files.deleteIfExists(part.equals(Part.NETWORK) ? home.connection() : home.gatewayAddress());
        processes.forget(part);
        return process.isPresent();
    }

    private static void end(String part, ProcessHandle process) throws CommandException, InterruptedException {
        process.destroy();
        if (Liveness.ends(process, STOP_LIMIT)) {
            return;
        }
        process.destroyForcibly();
        if (!Liveness.ends(process, STOP_LIMIT)) {
            throw new CommandException(
                    ExitCode.TIMEOUT, Code.PENDING, "the " + part + " (process " + process.pid() + ") does not end");
        }
    }

    private void requireBuilt() throws CommandException {
        for (Path folder : new Path[] {installation.chaincode(), installation.server()}) {
            if (!Installation.isBuilt(folder)) {
                throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "not built: " + folder)
                        .withCure("scripts/dtl builds what is missing");
            }
        }
    }

    private Part network(Ports ports) {
        JavaCommand command = JavaCommand.of(512)
                .property("dtl.installation", installation.root())
                .property(SCRATCH, scratch(Part.NETWORK));
        String[] arguments = ports.ephemeral()
                ? new String[] {"network", "start", "--data", home.network().toString(), "--ephemeral-ports"}
                : new String[] {"network", "start", "--data", home.network().toString()};
        return new Part(
                Part.NETWORK,
                "embedded network",
                command.run(installation.commandLine(), "org.digitaltrade.cli.Dtl", arguments),
                scratch(Part.NETWORK),
                home.connection(),
                START_LIMIT);
    }

    private Part gateway(Ports ports) {
        return new Part(
                Part.GATEWAY,
                "gateway",
                JavaCommand.of(384)
                        .property(SCRATCH, scratch(Part.GATEWAY))
                        .run(
                                installation.server(),
                                SERVER,
                                "--dtl.connection=" + home.connection(),
                                "--dtl.data=" + home.gateway(),
                                "--dtl.organisations=" + ORGANISATIONS,
                                "--server.port=" + ports.gateway()),
                scratch(Part.GATEWAY),
                home.gatewayAddress(),
                START_LIMIT);
    }

    private Path scratch(String part) {
        return home.scratch().resolve(part);
    }
}
