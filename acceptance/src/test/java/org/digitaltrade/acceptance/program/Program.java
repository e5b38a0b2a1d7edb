package org.digitaltrade.acceptance.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.cli.Dtl;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.client.Transport;
import org.digitaltrade.format.Json;

/**
 * The program {@code dtl} on one working folder. Network and gateway are processes of their own in any case; a command is
 * one where that makes a difference, and else is run here, where it takes milliseconds instead of a second.
 */
final class Program {
    /** Longer than any command takes on a machine that does much else; what hangs fails here instead of never. */
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** How often something is looked at that another process does. */
    private static final long LOOK_MILLIS = 10;

    private static final Path REPOSITORY = Path.of(System.getProperty("repository.dir"));

    private final Home home;
    private final Path output;
    private int started;

    private Program(Home home, Path output) {
        this.home = home;
        this.output = output;
    }

    /** On a working folder that need not exist yet; what commands print is kept beside it. */
    static Program in(Path folder) throws IOException {
        Path output = folder.resolveSibling(folder.getFileName() + "-printed");
        Files.createDirectories(output);
        return new Program(new Home(folder), output);
    }

    /** One command under way. */
    record Started(List<String> command, Process process, Path out, Path err) {

        Run finish() throws IOException, InterruptedException {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("does not end: " + command + System.lineSeparator() + Files.readString(err));
            }
            return new Run(command, process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        }
    }

    Home home() {
        return home;
    }

    /** Runs a command to its end, in this process. */
    Run run(String... arguments) {
        System.setProperty("dtl.installation", REPOSITORY.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("--home", home.root().toString()));
        words.addAll(List.of(arguments));
        int exit = Dtl.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
        return new Run(List.of(arguments), exit, out.toString(), err.toString());
    }

    /** Runs a command to its end in a process of its own, as a terminal does. */
    Run fresh(String... arguments) throws IOException, InterruptedException {
        return start(arguments).finish();
    }

    /** Begins a command. */
    Started start(String... arguments) throws IOException {
        started++;
        Path out = output.resolve(started + ".out");
        Path err = output.resolve(started + ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Ddtl.installation=" + REPOSITORY,
                "-cp",
                REPOSITORY.resolve("gateway-app/cli/target/app/*").toString(),
                "org.digitaltrade.cli.Dtl",
                "--home",
                home.root().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(output.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Started(List.of(arguments), process, out, err);
    }

    /** The process that was started as network or gateway, if it was. */
    Optional<ProcessHandle> process(String part) throws IOException {
        Path file = home.run().resolve(part + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                Long.parseLong(Json.parseObject(Files.readAllBytes(file)).string("pid")));
    }

    /** As {@code kill -9} does it, and returns when the process is gone. */
    void kill(String part) throws Exception {
        kill(process(part).orElseThrow());
    }

    static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        await("the end of " + process, () -> !runs(process));
    }

    /** Whether it does; one that has ended may stay in the system's table until somebody asks for its exit status. */
    static boolean runs(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!process.isAlive() || !Files.exists(stat)) {
            return process.isAlive();
        }
        String line = Files.readString(stat, UTF_8);
        return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
    }

    /** What another process is to bring about. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** Returns as soon as it holds. */
    static void await(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    String log(String part) throws IOException {
        Path log = home.logs().resolve(part + ".log");
        return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    }

    ActorWithKey actor(String label) throws Exception {
        return Actors.in(home).find(label);
    }

    /** Acts as that user by gateway and peers, as the command line does; the caller closes it. */
    LedgerClient client(String label) throws Exception {
        return new LedgerAccess(home).client(actor(label));
    }

    /** Acts as that user by the peers alone, its own organisation's first; the caller closes it. */
    LedgerClient clientOfPeers(String label) throws Exception {
        ActorWithKey actor = actor(label);
        LedgerAccess access = new LedgerAccess(home);
        List<Transport> ways = new ArrayList<>();
        for (ConnectionProfile.Peer peer :
                access.profile().peersFrom(actor.identity().mspId())) {
            ways.add(new DirectTransport(peer, actor.identity(), actor.signer()));
        }
        return new LedgerClient(
                actor.identity(), actor.signer(), access.endorserPolicy(home.trust()), ways, new Outbox(home.outbox()));
    }

    /** Reads as that user by the gateway. */
    RestClient reader(String label) throws Exception {
        return new LedgerAccess(home).gateway(actor(label));
    }

    /** Ends what still runs. */
    void end() {
        run("down").exits(0);
    }
}
