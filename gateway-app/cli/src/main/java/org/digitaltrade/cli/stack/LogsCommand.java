package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.fabric.FabricNetwork;
import org.digitaltrade.domain.Code;
import org.digitaltrade.fabric.NodeStatus;
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
    @Parameters(
            index = "0",
            paramLabel = "PART",
            description = "network, gateway, or a node of a network on Fabric, such as peer-zhd.")
    private String part = "";

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            description = "How many lines; ${DEFAULT-VALUE} by default.")
    private int lines = 40;

    @Override
    protected ExitCode run(Output out) throws IOException, CommandException {
        Path log = log();
        List<String> tail = new LogFiles(log).lines(lines);
        tail.forEach(line -> out.line("%s", line));
        JsonArray array = new JsonArray(
                tail.stream().<JsonValue>map(LogsCommand::printable).toList());
        out.object(JsonObject.of(Map.of("file", new JsonString(log.toString()), "lines", array)));
        return ExitCode.OK;
    }

    private Path log() throws IOException, CommandException {
        Optional<FabricNetwork> fabric = FabricNetwork.in(home());
        List<String> parts = new ArrayList<>(List.of(Part.GATEWAY));
        if (fabric.isEmpty()) {
            parts.add(Part.NETWORK);
        } else {
            fabric.get().nodes().stream().map(NodeStatus::name).forEach(parts::add);
        }
        if (!parts.contains(part)) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "no such part: " + part)
                    .withCure("the parts are " + String.join(" ", parts));
        }
        return fabric.isPresent() && !part.equals(Part.GATEWAY)
                ? fabric.get().log(part)
                : home().logs().resolve(part + ".log");
    }

    private static JsonString printable(String line) {
        return new JsonString(line.replaceAll("\\p{Cntrl}", " "));
    }
}
