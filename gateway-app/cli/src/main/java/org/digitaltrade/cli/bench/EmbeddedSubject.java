package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.JavaCommand;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;

/** An embedded network and a client of it, each in a process of its own, with blind writes between them. */
final class EmbeddedSubject implements Subject {
    /** What {@code dtl up} gives the network. */
    private static final int NETWORK_HEAP_MEBIBYTES = 512;

    private static final int CLIENT_HEAP_MEBIBYTES = 256;
    private static final String PROBE = "org.digitaltrade.probe.Probe";

    /** A trader of a zone; the policy wants an agency's endorsement beside its own. */
    private static final String USER = "User1@ZHD";

    private static final String CHANNEL = "trade";
    private static final String CHAINCODE = "ledger";

    private final String name;
    private final List<String> command;
    private final Path log;
    private AnsweringProcess network;
    private final AnsweringProcess client;
    private final Start start;
    private long committed;

    /**
     * How the network started.
     *
     * @param elapsed until it answered
     * @param cpu used until then
     */
    record Start(Duration elapsed, Duration cpu) {}

    private EmbeddedSubject(String name, List<String> command, Path log, Begun begun, AnsweringProcess client) {
        this.name = name;
        this.command = command;
        this.log = log;
        this.network = begun.network();
        this.client = client;
        this.start = begun.start();
    }

    /**
     * Starts both.
     *
     * @param isNative whether they may use the extensions
     */
    static EmbeddedSubject start(Installation installation, Path folder, boolean isNative)
            throws IOException, CommandException {
        String name = isNative ? "native" : "java";
        Path log = folder.resolve(name + ".log");
        List<String> command = command(NETWORK_HEAP_MEBIBYTES, isNative)
                .run(
                        installation.commandLine(),
                        NetworkProcess.class.getName(),
                        folder.resolve(name).toString(),
                        installation.probe().toString(),
                        PROBE);
        Begun begun = begin(command, log);
        AnsweringProcess client = AnsweringProcess.start(
                command(CLIENT_HEAP_MEBIBYTES, isNative)
                        .run(
                                installation.commandLine(),
                                LoadProcess.class.getName(),
                                begun.connection(),
                                USER,
                                CHANNEL,
                                CHAINCODE),
                log);
        client.ready();
        return new EmbeddedSubject(name, command, log, begun, client);
    }

    /** A network that answers. */
    private record Begun(AnsweringProcess network, String connection, Start start) {}

    private static Begun begin(List<String> command, Path log) throws IOException, CommandException {
        long begun = System.nanoTime();
        AnsweringProcess network = AnsweringProcess.start(command, log);
        String connection = network.ready().string("connection");
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return new Begun(network, connection, new Start(elapsed, ProcessUsage.cpu(List.of(network.pid()))));
    }

    /** Kills the network and starts it again on what it left. The client has lost its connection then. */
    Start startAfterKill() throws IOException, CommandException {
        network.kill();
        Begun again = begin(command, log);
        network = again.network();
        return again.start();
    }

    private static JavaCommand command(int heapMebibytes, boolean isNative) {
        JavaCommand command = JavaCommand.busy(heapMebibytes);
        return isNative ? command : command.withoutExtensions();
    }

    @Override
    public String name() {
        return name;
    }

    Start howItStarted() {
        return start;
    }

    /** Transactions on its ledger. */
    long committed() {
        return committed;
    }

    AnsweringProcess network() {
        return network;
    }

    AnsweringProcess client() {
        return client;
    }

    @Override
    public Sample run(int inFlight, Duration time) throws CommandException {
        Duration clientBefore = ProcessUsage.cpu(List.of(client.pid()));
        Duration networkBefore = ProcessUsage.cpu(List.of(network.pid()));
        JsonObject turn = client.ask("run " + inFlight + " " + time.toMillis());
        Latencies latencies = Latencies.parse((JsonArray) turn.get("latencies"));
        committed += latencies.count();
        return new Sample(
                latencies,
                ((JsonInteger) turn.get("failed")).value(),
                Duration.ofNanos(((JsonInteger) turn.get("micros")).value() * 1_000),
                ProcessUsage.cpu(List.of(client.pid())).minus(clientBefore),
                ProcessUsage.cpu(List.of(network.pid())).minus(networkBefore));
    }

    @Override
    public void close() {
        client.close();
        network.close();
    }
}
