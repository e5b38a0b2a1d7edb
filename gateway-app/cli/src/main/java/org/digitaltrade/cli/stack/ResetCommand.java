package org.digitaltrade.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl reset}. */
@Command(
        name = "reset",
        description = {
            "End everything and delete the network's ledgers, its identities and the projection.",
            "Keys made with dtl key new stay."
        })
public final class ResetCommand extends DtlCommand {
    @Option(names = "--yes", description = "Really delete.")
    private boolean yes;

    @Override
    protected ExitCode run(Output out) throws Exception {
        if (!yes) {
            throw new CommandException(
                            ExitCode.USAGE, Code.CONFIRMATION_MISSING, "reset deletes the ledger in " + home().root())
                    .withCure("say so: dtl reset --yes");
        }
        new Stack(home(), Installation.current(), progress()).down();
        List<JsonValue> deleted = new ArrayList<>();
        for (Path path : parts(home())) {
            if (Files.exists(path)) {
                ScratchFolder.delete(path);
                deleted.add(new JsonString(path.toString()));
                out.line("deleted %s", path);
            }
        }
        out.object(JsonObject.of(Map.of("deleted", new JsonArray(deleted))));
        return ExitCode.OK;
    }

    private static List<Path> parts(Home home) {
        return List.of(
                home.network(),
                home.gateway(),
                home.outbox(),
                home.demo(),
                home.run(),
                home.logs(),
                home.scratch(),
                home.trust());
    }
}
