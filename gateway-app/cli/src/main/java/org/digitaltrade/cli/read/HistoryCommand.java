package org.digitaltrade.cli.read;

import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl history}. */
@Command(name = "history", description = "Show what happened to a record, first to last.")
public final class HistoryCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "As for dtl show.")
    private String id = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    @Option(names = "--data", description = "Show what each event says as well.")
    private boolean data;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        JsonObject history = new LedgerAccess(home())
                .gateway(reader)
                .get(RecordAddress.parse(id).path() + "/history", ShowCommand.LIMIT);
        if (history.get("events") instanceof JsonArray events) {
            events.elements().forEach(event -> show(out, event));
        }
        out.object(history);
        return ExitCode.OK;
    }

    private void show(Output out, JsonValue value) {
        if (value instanceof JsonObject event) {
            out.line(
                    "%s  %-26s %s  block %s  %s…",
                    text(event, "at"),
                    text(event, "event"),
                    text(event, "actor"),
                    text(event, "block"),
                    text(event, "transactionId").substring(0, 16));
            if (data) {
                event.find("data").ifPresent(said -> out.line("    %s", PrettyJson.of(said, 4)));
            }
        }
    }

    private static String text(JsonObject event, String name) {
        JsonValue value = event.get(name);
        return value instanceof JsonString string ? string.value() : Json.write(value);
    }
}
