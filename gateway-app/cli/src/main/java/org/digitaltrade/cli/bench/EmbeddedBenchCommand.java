package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl bench embedded}. */
@Command(
        name = "embedded",
        description = {
            "Measure the embedded network: blind writes endorsed by one zone and one agency, from an unchanged Fabric",
            "client in a process of its own over TLS. In pure Java, and with the native provider where it is installed."
        })
public final class EmbeddedBenchCommand extends DtlCommand {
    private static final Words WORDS = Words.of(EmbeddedBenchCommand.class);

    /** The client signs proposal, envelope and the question for the status; the peers' side checks each once. */
    private static final int CLIENT_SIGNATURES = 3;

    /** One zone, one agency. */
    private static final int ENDORSEMENTS = 2;

    /** Of four orderers. */
    private static final int BLOCK_SIGNATURES = 3;

    private static final Duration PROFILE_TIME = Duration.ofSeconds(8);
    private static final Duration FILL_TURN = Duration.ofSeconds(5);
    private static final double MICROS_PER_MILLI = 1_000;
    private static final long MEBIBYTE = 1L << 20;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of one turn; ${DEFAULT-VALUE} by default.")
    private int seconds = 10;

    @Option(names = "--turns", paramLabel = "N", description = "Turns under each load; ${DEFAULT-VALUE} by default.")
    private int turns = 3;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "Time before measuring, which a JVM needs to become fast; ${DEFAULT-VALUE} by default.")
    private int warmUp = 40;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description = "Transactions under way at any time; ${DEFAULT-VALUE} by default. One is measured beside.")
    private int inFlight = 64;

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description = "Go on until the ledger has so many, and measure its memory and its start then.")
    private long transactions;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Installation installation = Installation.current();
        if (!Installation.isBuilt(installation.probe())) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "not built: " + installation.probe())
                    .withCure("scripts/dtl builds what is missing");
        }
        Path folder = Files.createTempDirectory("dtl-bench");
        try {
            return measure(installation, folder, out);
        } finally {
            Folders.delete(folder);
        }
    }

    private ExitCode measure(Installation installation, Path folder, Output out) throws Exception {
        Progress progress = progress();
        List<EmbeddedSubject> subjects = new ArrayList<>();
        try {
            subjects.add(start(installation, folder, false, progress));
            if (Installation.isBuilt(installation.extensions())) {
                subjects.add(start(installation, folder, true, progress));
            }
            Trial trial =
                    new Trial(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), turns, List.of(inFlight, 1));
            List<Measurement> measurements = trial.run(subjects, progress);
            Report report = new Report(out, measurements);
            report.head();
            report.rates();
            for (EmbeddedSubject subject : subjects) {
                progress.start(WORDS.text("profile", subject.name()));
                report.profile(subject, inFlight);
                progress.done();
            }
            EmbeddedSubject last = subjects.get(subjects.size() - 1);
            if (transactions > 0) {
                fill(last, progress);
            }
            subjects.forEach(report::resources);
            if (transactions > 0) {
                progress.start(WORDS.text("kill", last.name()));
                report.startAfterKill(last);
                progress.done();
            }
            if (subjects.size() == 1) {
                out.line("%s", WORDS.text("native.how"));
            }
            report.json();
            return ExitCode.OK;
        } finally {
            subjects.forEach(EmbeddedSubject::close);
        }
    }

    private static EmbeddedSubject start(Installation installation, Path folder, boolean isNative, Progress progress)
            throws IOException, CommandException {
        progress.start(WORDS.text("start", isNative ? "native" : "java"));
        EmbeddedSubject subject = EmbeddedSubject.start(installation, folder, isNative);
        progress.done();
        return subject;
    }

    private void fill(EmbeddedSubject subject, Progress progress) throws CommandException {
        progress.start(WORDS.text("fill", transactions));
        while (subject.committed() < transactions) {
            subject.run(inFlight, FILL_TURN);
            progress.tick();
        }
        progress.done();
    }

    /** Says what was measured, in lines and as one object. */
    private static final class Report {
        private final Output out;
        private final List<Measurement> measurements;
        private final Map<String, JsonValue> answer = new TreeMap<>();
        private final Map<String, JsonValue> stages = new TreeMap<>();
        private final List<JsonValue> networks = new ArrayList<>();

        Report(Output out, List<Measurement> measurements) {
            this.out = out;
            this.measurements = measurements;
        }

        void head() {
            int cores = Runtime.getRuntime().availableProcessors();
            out.line("%s", WORDS.text("what"));
            out.line("%s", WORDS.text("machine", cores, System.getProperty("os.arch"), Runtime.version()));
            answer.put("kind", new JsonString("embedded"));
            answer.put("what", new JsonString(WORDS.text("what")));
            answer.put("cores", new JsonInteger(cores));
            answer.put("architecture", new JsonString(System.getProperty("os.arch")));
            answer.put("java", new JsonString(Runtime.version().toString()));
        }

        void rates() {
            out.line("%s", WORDS.text("rates"));
            for (Measurement measured : measurements) {
                out.line(
                        "%-8s %9d %13d %9.1f %9.1f %9.1f %11d %11d %7d",
                        measured.subject(),
                        measured.inFlight(),
                        measured.perSecond(),
                        measured.percentileMicros(0.50) / MICROS_PER_MILLI,
                        measured.percentileMicros(0.95) / MICROS_PER_MILLI,
                        measured.percentileMicros(0.99) / MICROS_PER_MILLI,
                        measured.clientMicros(),
                        measured.serverMicros(),
                        measured.failed());
            }
            JsonObject first = measurements.get(0).toJson("committedPerSecond");
            // The most important one is there to be read without looking for it.
            answer.putAll(first.members());
            answer.put(
                    "measurements",
                    new JsonArray(measurements.stream()
                            .map(measured -> (JsonValue) measured.toJson("committedPerSecond"))
                            .toList()));
        }

        void profile(EmbeddedSubject subject, int inFlight) throws CommandException {
            Profile profile = Profile.take(subject, inFlight, PROFILE_TIME);
            double blockShare = BLOCK_SIGNATURES / profile.transactionsPerBlock();
            StageTimes server = profile.network(ENDORSEMENTS + blockShare, CLIENT_SIGNATURES);
            StageTimes client = profile.client(CLIENT_SIGNATURES, 0);
            out.line("%s", WORDS.text("stages", subject.name(), tenths(profile.transactionsPerBlock())));
            print(WORDS.text("server"), server);
            print(WORDS.text("client"), client);
            stages.put(
                    subject.name(),
                    JsonObject.of(Map.of(
                            "server", server.toJson(),
                            "client", client.toJson(),
                            "provider", new JsonString(profile.networkCrypto().provider()),
                            "signNanos", new JsonInteger(profile.networkCrypto().signNanos()),
                            "verifyNanos",
                                    new JsonInteger(profile.networkCrypto().verifyNanos()))));
        }

        private void print(String side, StageTimes times) {
            StringBuilder line = new StringBuilder("  ").append(side);
            for (Map.Entry<Stage, Double> stage : times.sorted()) {
                line.append(String.format(
                        "  %s %.0f", WORDS.text("stage." + stage.getKey().name()), stage.getValue()));
            }
            out.line("%s", line);
        }

        void resources(EmbeddedSubject subject) {
            EmbeddedSubject.Start start = subject.howItStarted();
            long resident = ProcessUsage.residentBytes(subject.network().pid());
            out.line(
                    "%s",
                    WORDS.text(
                            "resources",
                            subject.name(),
                            tenths(start.elapsed().toMillis() / 1e3),
                            tenths(start.cpu().toMillis() / 1e3),
                            resident / MEBIBYTE,
                            subject.committed()));
            networks.add(JsonObject.of(Map.of(
                    "subject", new JsonString(subject.name()),
                    "startMillis", new JsonInteger(start.elapsed().toMillis()),
                    "startCpuMillis", new JsonInteger(start.cpu().toMillis()),
                    "residentBytes", new JsonInteger(resident),
                    "transactions", new JsonInteger(subject.committed()))));
        }

        void startAfterKill(EmbeddedSubject subject) throws IOException, CommandException {
            EmbeddedSubject.Start start = subject.startAfterKill();
            out.line(
                    "%s",
                    WORDS.text(
                            "start.after.kill",
                            subject.name(),
                            tenths(start.elapsed().toMillis() / 1e3),
                            tenths(start.cpu().toMillis() / 1e3),
                            subject.committed()));
            answer.put(
                    "startAfterKill",
                    JsonObject.of(Map.of(
                            "subject", new JsonString(subject.name()),
                            "startMillis", new JsonInteger(start.elapsed().toMillis()),
                            "startCpuMillis", new JsonInteger(start.cpu().toMillis()),
                            "transactions", new JsonInteger(subject.committed()))));
        }

        private static String tenths(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }

        void json() {
            answer.put("stages", JsonObject.of(stages));
            answer.put("networks", new JsonArray(networks));
            out.object(JsonObject.of(answer));
        }
    }
}
