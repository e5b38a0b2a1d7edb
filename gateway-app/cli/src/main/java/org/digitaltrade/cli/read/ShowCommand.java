package org.digitaltrade.cli.read;

import java.time.Duration;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl show}. */
@Command(name = "show", description = "Show a record as the gateway has it, with the version it was read at.")
public final class ShowCommand extends DtlCommand {
    static final Duration LIMIT = Duration.ofSeconds(10);

    @Parameters(index = "0", paramLabel = "ID", description = "For example CT-HD-2026-0123456789ab or RS:CN-2026-01.")
    private String id = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    @Override
    protected ExitCode run(Output out) throws Exception {
        String path = RecordAddress.parse(id).path();
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        JsonObject view = new LedgerAccess(home()).gateway(reader).get(path, LIMIT);
        out.line("%s", PrettyJson.of(view, 0));
        out.object(view);
        return ExitCode.OK;
    }
}
