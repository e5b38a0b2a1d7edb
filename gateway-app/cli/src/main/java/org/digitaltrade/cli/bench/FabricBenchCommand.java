package org.digitaltrade.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl bench fabric}. */
@Command(
        name = "fabric",
        description = {
            "Measure a network on Fabric, all of it on this machine: a blind write by Fabric's client, a registration on the",
            "ledger by the same client, and the same registration by REST, in turns on one network."
        })
public final class FabricBenchCommand extends DtlCommand {
    private static final Words WORDS = Words.of(FabricBenchCommand.class);
    private static final double MICROS_PER_MILLI = 1_000;

    @Option(names = "--raft", description = "Order with Raft instead of BFT.")
    private boolean raft;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of one turn; ${DEFAULT-VALUE} by default.")
    private int seconds = 20;

    @Option(names = "--turns", paramLabel = "N", description = "Turns under each load; ${DEFAULT-VALUE} by default.")
    private int turns = 3;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "Time of each subject before measuring; ${DEFAULT-VALUE} by default.")
    private int warmUp = 20;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            split = ",",
            description = "Transactions under way at any time; ${DEFAULT-VALUE} by default.")
    private List<Integer> inFlight = List.of(64, 8, 1);

    @Override
    protected ExitCode run(Output out) throws Exception {
        Path folder = Files.createTempDirectory("dtl-fabric-bench");
        FabricGround ground = new FabricGround(Installation.current(), folder);
        try {
            ground.start(raft);
            List<FabricSubject> subjects = ground.subjects();
            Trial trial = new Trial(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), turns, inFlight);
            List<Measurement> measurements = trial.run(subjects, progress());
            subjects.forEach(FabricSubject::close);
            report(measurements, out);
        } finally {
            ground.end();
        }
        Folders.delete(folder);
        return ExitCode.OK;
    }

    private void report(List<Measurement> measurements, Output out) {
        String consensus = raft ? "Raft" : "BFT";
        out.line("%s", WORDS.text("fabric.what", consensus, Runtime.getRuntime().availableProcessors()));
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
        out.object(JsonObject.of(Map.of(
                "kind",
                new JsonString("fabric-native"),
                "consensus",
                new JsonString(consensus),
                "cores",
                new JsonInteger(Runtime.getRuntime().availableProcessors()),
                "measurements",
                new JsonArray(measurements.stream()
                        .<JsonValue>map(measured -> measured.toJson("committedPerSecond"))
                        .toList()))));
    }
}
