package org.digitaltrade.cli.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
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

    /** What refused usages leave in their case's history. */
    private static final Set<String> REFUSALS = Set.of("UsageNumberConsumed", "StepUpTriggered");

    /** Enough to tell transactions apart; --json has the whole. */
    private static final int SHOWN_ID_CHARACTERS = 16;

    @Option(names = "--data", description = "Show what each event says as well.")
    private boolean data;

    @Override
    protected ExitCode run(Output out) throws Exception {
        String path = RecordAddress.parse(id).path() + "/history";
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        RestClient gateway = new LedgerAccess(home()).gateway(reader);
        JsonObject history = gateway.get(path, ShowCommand.LIMIT);
        List<JsonValue> entries = new ArrayList<>();
        for (JsonValue event : ((JsonArray) history.get("events")).elements()) {
            JsonObject entry = withRefusal((JsonObject) event, gateway);
            show(out, entry);
            entries.add(entry);
        }
        out.object(history.with("events", new JsonArray(entries)));
        return ExitCode.OK;
    }

    private void show(Output out, JsonObject entry) {
        LedgerEvent<?> event = event(entry);
        String what = entry.find("outcome").isPresent()
                ? entry.string("outcome") + " " + entry.string("code")
                : entry.string("event");
        out.line(
                "%-24s  %-26s %-28s block %-6s %s…",
                event.at(),
                what,
                event.actor(),
                entry.string("block"),
                entry.string("transactionId").substring(0, SHOWN_ID_CHARACTERS));
        if (data) {
            out.line("    %s", PrettyJson.of(entry.get("data"), 4));
        }
    }

    /**
     * What a refused usage did to its case is that a number was used up, or a stricter route is due; why it was refused
     * stands in the usage, and is what the reader of the case wants to know.
     */
    private static JsonObject withRefusal(JsonObject entry, RestClient gateway)
            throws LedgerException, CommandException {
        if (!REFUSALS.contains(entry.string("event"))) {
            return entry;
        }
        String usageId = ((JsonObject) entry.get("data")).string("usageId");
        JsonObject usage = gateway.get(RecordAddress.parse("USE:" + usageId).path(), ShowCommand.LIMIT);
        JsonObject record = (JsonObject) usage.get("record");
        return entry.with("outcome", record.get("outcome")).with("code", record.get("code"));
    }

    /** Read with the classes that the ledger writes with: who did it and when stands in different places. */
    public static LedgerEvent<?> event(JsonObject entry) {
        JsonObject bare = JsonObject.of(Map.of("event", entry.get("event"), "data", entry.get("data")));
        JsonObject envelope = JsonObject.of(
                Map.of("schema", new JsonString(EventEnvelope.SCHEMA), "events", new JsonArray(List.of(bare))));
        return EventEnvelope.parse(Json.canonical(envelope)).events().get(0);
    }
}
