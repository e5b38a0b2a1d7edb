package org.digitaltrade.cli.stack;

import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import picocli.CommandLine.Command;

/** {@code dtl down}. */
@Command(name = "down", description = "End the network and the gateway that were started from this folder; data stays.")
public final class DownCommand extends DtlCommand {
    @Override
    protected ExitCode run(Output out) throws Exception {
        int ended = new Stack(home(), Installation.current(), progress()).down();
        out.line(ended == 0 ? "nothing was running" : "ended " + ended + (ended == 1 ? " process" : " processes"));
        out.object(JsonObject.of(Map.of("ended", new JsonInteger(ended))));
        return ExitCode.OK;
    }
}
