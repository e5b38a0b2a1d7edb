package org.digitaltrade.cli.bench;

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
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.JavaCommand;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl bench signatures}. */
@Command(
        name = "signatures",
        description = {
            "Measure full verifications of signatures, as the ledger makes them, per second of one core: signature, path of",
            "three certificates, revocation list, OCSP response, timestamp with the path of its authority."
        })
public final class SignaturesBenchCommand extends DtlCommand {
    private static final Words WORDS = Words.of(SignaturesBenchCommand.class);
    private static final int HEAP_MEBIBYTES = 256;
    private static final int MILLIS = 1_000;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of one turn; ${DEFAULT-VALUE} by default.")
    private int seconds = 4;

    @Option(names = "--turns", paramLabel = "N", description = "Turns of each kind; ${DEFAULT-VALUE} by default.")
    private int turns = 5;

    @Option(names = "--kind", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; all by default.")
    private List<SignatureKind> kinds = new ArrayList<>(List.of(SignatureKind.values()));

    @Override
    protected ExitCode run(Output out) throws Exception {
        Path log = Files.createTempFile("dtl-bench", ".log");
        Progress progress = progress();
        List<JsonValue> rows = new ArrayList<>();
        List<String> command = JavaCommand.busy(HEAP_MEBIBYTES)
                .withoutExtensions()
                .run(Installation.current().commandLine(), SignatureProcess.class.getName());
        try (AnsweringProcess process = AnsweringProcess.start(command, log)) {
            process.ready();
            for (SignatureKind kind : kinds) {
                progress.start(WORDS.text("signatures.measure", kind.name()));
                JsonObject row = process.ask(kind.name() + " " + (long) seconds * MILLIS + " " + turns);
                progress.done();
                rows.add(row.with("kind", new JsonString(kind.name())));
            }
        }
        Files.delete(log);
        print(out, rows);
        return ExitCode.OK;
    }

    private static void print(Output out, List<JsonValue> rows) {
        int cores = Runtime.getRuntime().availableProcessors();
        out.line("%s", WORDS.text("signatures.what"));
        out.line("%s", WORDS.text("machine", cores, System.getProperty("os.arch"), Runtime.version()));
        out.line("%s", WORDS.text("signatures.head"));
        for (JsonValue row : rows) {
            Map<String, JsonValue> members = ((JsonObject) row).members();
            out.line(
                    "%-12s %14d %12d %8d",
                    ((JsonObject) row).string("kind"),
                    number(members, "perCpuSecond"),
                    number(members, "cpuMicros"),
                    number(members, "bytes"));
        }
        Map<String, JsonValue> answer = new TreeMap<>();
        answer.put("kind", new JsonString("signatures"));
        answer.put("what", new JsonString(WORDS.text("signatures.what")));
        answer.put("cores", new JsonInteger(cores));
        answer.put("java", new JsonString(Runtime.version().toString()));
        answer.put("rows", new JsonArray(rows));
        out.object(JsonObject.of(answer));
    }

    private static long number(Map<String, JsonValue> members, String name) {
        return members.get(name) instanceof JsonInteger number ? number.value() : 0;
    }
}
