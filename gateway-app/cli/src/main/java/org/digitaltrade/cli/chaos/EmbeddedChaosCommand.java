package org.digitaltrade.cli.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.bench.Folders;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl chaos embedded}. */
@Command(
        name = "embedded",
        description = {
            "Kill an embedded network at random instants under load, start it again, and check: every transaction",
            "reported committed is there, in its block; every block is the one it was; world state is what the blocks give."
        })
public final class EmbeddedChaosCommand extends DtlCommand {
    private static final Words WORDS = Words.of(EmbeddedChaosCommand.class);

    /** Broken promises that are shown; the count is told in full. */
    private static final int SHOWN = 20;

    @Option(names = "--times", paramLabel = "N", description = "How often it is killed; ${DEFAULT-VALUE} by default.")
    private int times = 20;

    @Option(names = "--seed", paramLabel = "N", description = "Of the instants; drawn, and told, if it is not given.")
    private long seed = new Random().nextInt(1_000_000);

    @Option(
            names = "--transactions",
            paramLabel = "N",
            description = "Write so many transactions before the first kill.")
    private long transactions;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Installation installation = Installation.current();
        if (!Installation.isBuilt(installation.probe())) {
            throw new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "not built: " + installation.probe())
                    .withCure("scripts/dtl builds what is missing");
        }
        Path folder = Files.createTempDirectory("dtl-chaos");
        Lives lives = new Lives(installation, folder, seed);
        Progress progress = progress();
        out.line("%s", WORDS.text("begin", times, seed));
        if (transactions > 0) {
            progress.start(WORDS.text("fill", transactions));
            lives.fill(transactions);
            progress.done();
        }
        for (int kill = 1; kill <= times; kill++) {
            progress.start(WORDS.text("kill", kill, times));
            lives.live(kill);
            progress.done(WORDS.text(
                    "so.far", lives.promises().acknowledged(), lives.promises().height()));
        }
        progress.start(WORDS.text("check"));
        lives.settle();
        progress.done();
        return report(lives, folder, out);
    }

    private ExitCode report(Lives lives, Path folder, Output out) throws IOException {
        Promises promises = lives.promises();
        boolean kept = promises.brokenOnes().isEmpty();
        out.line(
                "%s",
                WORDS.text(
                        "result",
                        times,
                        promises.acknowledged(),
                        promises.transactions(),
                        promises.height(),
                        lives.verifications()));
        out.line("%s", WORDS.text("starts", lives.medianStartMillis(), lives.longestStartMillis()));
        if (kept) {
            out.line("%s", WORDS.text("kept"));
            Folders.delete(folder);
        } else {
            out.line("%s", WORDS.text("broken", promises.brokenOnes().size(), folder));
            promises.brokenOnes().stream().limit(SHOWN).forEach(broken -> out.line("  %s", broken));
        }
        out.object(json(lives));
        return kept ? ExitCode.OK : ExitCode.NOT_VALID;
    }

    private JsonObject json(Lives lives) {
        Promises promises = lives.promises();
        Map<String, JsonValue> answer = new TreeMap<>();
        answer.put("kind", new JsonString("embedded"));
        answer.put("seed", new JsonInteger(seed));
        answer.put("kills", new JsonInteger(times));
        answer.put("acknowledged", new JsonInteger(promises.acknowledged()));
        answer.put("transactions", new JsonInteger(promises.transactions()));
        answer.put("blocks", new JsonInteger(promises.height()));
        answer.put("verifications", new JsonInteger(lives.verifications()));
        answer.put("medianStartMillis", new JsonInteger(lives.medianStartMillis()));
        answer.put("longestStartMillis", new JsonInteger(lives.longestStartMillis()));
        answer.put(
                "broken",
                new JsonArray(promises.brokenOnes().stream()
                        .limit(SHOWN)
                        .map(broken -> (JsonValue) new JsonString(broken))
                        .toList()));
        answer.put("brokenCount", new JsonInteger(promises.brokenOnes().size()));
        return JsonObject.of(answer);
    }
}
