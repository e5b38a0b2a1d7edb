package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl logs}. */
@Command(name = "logs", description = "Show the end of a program's log; the last starts' are kept beside it.")
public final class LogsCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "PART", description = "network or gateway.")
    private String part = "";

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            description = "How many lines; ${DEFAULT-VALUE} by default.")
    private int lines = 40;

    @Override
    protected ExitCode run(Output out) throws IOException, CommandException {
        if (!List.of(Part.NETWORK, Part.GATEWAY).contains(part)) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "no such part: " + part)
                    .withCure("the parts are network and gateway");
        }
        Path log = home().logs().resolve(part + ".log");
        List<String> tail = new LogFiles(log).lines(lines);
        tail.forEach(line -> out.line("%s", line));
        JsonArray array = new JsonArray(
                tail.stream().<JsonValue>map(LogsCommand::printable).toList());
        out.object(JsonObject.of(Map.of("file", new JsonString(log.toString()), "lines", array)));
        return ExitCode.OK;
    }

    private static JsonString printable(String line) {
        return new JsonString(line.replaceAll("\\p{Cntrl}", " "));
    }
}
