package org.digitaltrade.cli.read;

import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.format.EventEnvelope;
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

    /** Enough to tell transactions apart; --json has the whole. */
    private static final int SHOWN_ID_CHARACTERS = 16;

    @Option(names = "--data", description = "Show what each event says as well.")
    private boolean data;

    @Override
    protected ExitCode run(Output out) throws Exception {
        String path = RecordAddress.parse(id).path() + "/history";
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        JsonObject history = new LedgerAccess(home()).gateway(reader).get(path, ShowCommand.LIMIT);
        if (history.get("events") instanceof JsonArray events) {
            events.elements().forEach(event -> show(out, event));
        }
        out.object(history);
        return ExitCode.OK;
    }

    private void show(Output out, JsonValue value) {
        if (value instanceof JsonObject entry) {
            LedgerEvent<?> event = event(entry);
            out.line(
                    "%-24s  %-26s %-28s block %-6s %s…",
                    event.at(),
                    entry.string("event"),
                    event.actor(),
                    entry.string("block"),
                    entry.string("transactionId").substring(0, SHOWN_ID_CHARACTERS));
            if (data) {
                out.line("    %s", PrettyJson.of(entry.get("data"), 4));
            }
        }
    }

    /** Read with the classes that the ledger writes with: who did it and when stands in different places. */
    private static LedgerEvent<?> event(JsonObject entry) {
        JsonObject bare = JsonObject.of(Map.of("event", entry.get("event"), "data", entry.get("data")));
        JsonObject envelope = JsonObject.of(
                Map.of("schema", new JsonString(EventEnvelope.SCHEMA), "events", new JsonArray(List.of(bare))));
        return EventEnvelope.parse(Json.canonical(envelope)).events().get(0);
    }
}
