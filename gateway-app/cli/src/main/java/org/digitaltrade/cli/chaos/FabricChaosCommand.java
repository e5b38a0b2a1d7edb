package org.digitaltrade.cli.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.bench.Folders;
import org.digitaltrade.cli.chaos.FabricLives.Course;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl chaos fabric}. */
@Command(
        name = "fabric",
        description = {
            "Start a network on Fabric in a folder of its own, break it under load, mend it, and check after each fault:",
            "what was acknowledged is there and counts once, all peers have the same blocks and states, and the projection",
            "equals them."
        })
public final class FabricChaosCommand extends DtlCommand {
    private static final Words WORDS = Words.of(FabricChaosCommand.class);
    private static final int SHOWN = 20;

    @Option(names = "--times", paramLabel = "N", description = "Rounds of all faults; ${DEFAULT-VALUE} by default.")
    private int times = 1;

    @Option(names = "--raft", description = "Order with Raft instead of BFT.")
    private boolean raft;

    @Option(
            names = "--faults",
            paramLabel = "FAULT",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<FabricFault> faults = List.of(FabricFault.values());

    @Override
    protected ExitCode run(Output out) throws Exception {
        Path folder = Files.createTempDirectory("dtl-fabric-chaos");
        FabricLives lives = new FabricLives(Installation.current(), folder);
        Progress progress = progress();
        out.line("%s", WORDS.text("fabric.begin", times));
        List<Course> courses = new ArrayList<>();
        try {
            lives.begin(raft);
            for (int round = 1; round <= times; round++) {
                for (FabricFault fault : faults) {
                    progress.start(WORDS.text("fabric.round", round, times, WORDS.text(fault.key())));
                    Course course = lives.live(fault);
                    courses.add(course);
                    progress.done(describe(course));
                }
            }
        } finally {
            lives.end();
        }
        return report(lives.promises(), courses, folder, out);
    }

    private static String describe(Course course) {
        return WORDS.text(
                "fabric.outcome",
                course.committed(),
                course.open(),
                course.refused(),
                course.standstillMillis(),
                course.withoutQuorum().orElse("-"));
    }

    private ExitCode report(Promises promises, List<Course> courses, Path folder, Output out) throws IOException {
        List<String> broken = promises.brokenOnes();
        if (broken.isEmpty()) {
            out.line(
                    "%s",
                    WORDS.text(
                            "fabric.result",
                            courses.size(),
                            promises.acknowledged(),
                            promises.transactions(),
                            promises.height()));
            Folders.delete(folder);
        } else {
            out.line("%s", WORDS.text("fabric.broken", broken.size(), folder));
            broken.stream().limit(SHOWN).forEach(one -> out.line("  %s", one));
        }
        out.object(json(promises, courses));
        return broken.isEmpty() ? ExitCode.OK : ExitCode.NOT_VALID;
    }

    private JsonObject json(Promises promises, List<Course> courses) {
        Map<String, JsonValue> answer = new TreeMap<>();
        answer.put("kind", new JsonString("fabric-native"));
        answer.put("consensus", new JsonString(raft ? "RAFT" : "BFT"));
        answer.put("acknowledged", new JsonInteger(promises.acknowledged()));
        answer.put("transactions", new JsonInteger(promises.transactions()));
        answer.put("blocks", new JsonInteger(promises.height()));
        answer.put(
                "faults",
                new JsonArray(courses.stream()
                        .<JsonValue>map(FabricChaosCommand::json)
                        .toList()));
        answer.put(
                "broken",
                new JsonArray(promises.brokenOnes().stream()
                        .limit(SHOWN)
                        .<JsonValue>map(JsonString::new)
                        .toList()));
        answer.put("brokenCount", new JsonInteger(promises.brokenOnes().size()));
        return JsonObject.of(answer);
    }

    private static JsonObject json(Course course) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("fault", new JsonString(course.fault().name()));
        members.put("committed", new JsonInteger(course.committed()));
        members.put("open", new JsonInteger(course.open()));
        members.put("refused", new JsonInteger(course.refused()));
        members.put("standstillMillis", new JsonInteger(course.standstillMillis()));
        course.withoutQuorum().ifPresent(text -> members.put("withoutQuorum", new JsonString(text)));
        return JsonObject.of(members);
    }
}
