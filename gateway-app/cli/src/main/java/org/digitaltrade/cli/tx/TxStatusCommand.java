package org.digitaltrade.cli.tx;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.CommitStatus;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.TransactionId;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl tx status}. */
@Command(
        name = "status",
        description = {
            "Ask what became of a transaction.",
            "Without an id: take up everything in the outbox whose outcome was left open."
        })
public final class TxStatusCommand extends DtlCommand {
    private static final Duration WAIT = Duration.ofSeconds(3);

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The transaction's id.")
    private @Nullable String transactionId;

    @Option(names = "--channel", paramLabel = "NAME", description = "Its channel; both are asked by default.")
    private @Nullable String channel;

    @Override
    protected ExitCode run(Output out) throws Exception {
        if (transactionId != null) {
            TransactionId.checked(transactionId);
        }
        try (LedgerClient client =
                new LedgerAccess(home()).client(Actors.in(home()).reader())) {
            return transactionId == null ? resume(out, client) : ask(out, client, transactionId);
        }
    }

    private static ExitCode resume(Output out, LedgerClient client) throws Exception {
        List<Outcome> outcomes = client.resume();
        if (outcomes.isEmpty()) {
            out.line("the outbox is empty: every transaction sent from here has a known outcome");
        }
        outcomes.forEach(outcome -> out.line("%s %s", outcome.transactionId(), outcome.status()));
        out.object(JsonObject.of(Map.of(
                "resumed",
                new JsonArray(outcomes.stream().<JsonValue>map(Outcomes::toJson).toList()))));
        boolean open = outcomes.stream().anyMatch(outcome -> outcome.status() == Outcome.Status.UNKNOWN);
        return open ? ExitCode.OUTCOME_UNKNOWN : ExitCode.OK;
    }

    private ExitCode ask(Output out, LedgerClient client, String id) throws Exception {
        List<String> channels =
                channel == null ? new LedgerAccess(home()).profile().channels() : List.of(channel);
        for (String name : channels) {
            Optional<CommitStatus> status = client.status(name, id, WAIT);
            if (status.isPresent()) {
                return known(out, name, id, status.get());
            }
        }
        out.line("%s is in no block that was seen within %d s", id, WAIT.toSeconds());
        out.object(JsonObject.of(
                Map.of("transactionId", new JsonString(id), "status", new JsonString(Outcome.Status.UNKNOWN.name()))));
        return ExitCode.OUTCOME_UNKNOWN;
    }

    private static ExitCode known(Output out, String channel, String id, CommitStatus status) {
        Outcome.Status word = status.invalid().isPresent() ? Outcome.Status.INVALID : Outcome.Status.COMMITTED;
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("transactionId", new JsonString(id));
        members.put("channel", new JsonString(channel));
        members.put("status", new JsonString(word.name()));
        members.put("block", new JsonInteger(status.block()));
        status.invalid().ifPresent(failure -> members.put("code", new JsonString(failure.code())));
        out.line("%s on %s: %s in block %d", id, channel, word, status.block());
        status.invalid().ifPresent(failure -> out.line("%s", failure));
        out.object(JsonObject.of(members));
        return status.invalid().isPresent() ? ExitCode.NOT_VALID : ExitCode.OK;
    }
}
