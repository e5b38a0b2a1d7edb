package org.digitaltrade.cli.stack;

import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;

/** {@code dtl doctor}. */
@Command(name = "doctor", description = "Check what this machine needs, each line with what to do if it is missing.")
public final class DoctorCommand extends DtlCommand {
    @Override
    protected ExitCode run(Output out) throws Exception {
        List<Checkup> checkups = Checkups.all(home(), Installation.current());
        for (Checkup checkup : checkups) {
            out.line("%-4s %-10s %s", checkup.word(), checkup.subject(), checkup.finding());
            checkup.cure().ifPresent(cure -> out.line("     %-10s %s", "", out.command("%s", cure)));
        }
        boolean healthy = checkups.stream().noneMatch(checkup -> checkup.state() == Checkup.State.BAD);
        JsonArray array =
                new JsonArray(checkups.stream().<JsonValue>map(Records::toJson).toList());
        out.object(JsonObject.of(Map.of("healthy", new JsonValue.JsonBoolean(healthy), "checks", array)));
        return healthy ? ExitCode.OK : ExitCode.NOT_VALID;
    }
}
