package org.digitaltrade.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import picocli.CommandLine;

/** One run of the command line in this process. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs {@code dtl} with that working folder. */
    public static CommandRun in(Path home, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dtl.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.add("--home");
        arguments.add(home.toString());
        int exitCode = commandLine.execute(arguments.toArray(String[]::new));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** Its answer for a program. */
    public JsonObject answer() {
        return Json.parseObject(out.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Its failure for a program. */
    public JsonObject failure() {
        return Json.parseObject(err.strip().getBytes(StandardCharsets.UTF_8));
    }
}
