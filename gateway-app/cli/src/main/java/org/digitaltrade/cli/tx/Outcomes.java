package org.digitaltrade.cli.tx;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** What became of a transaction, for a person, for a program, and as an exit code. */
public final class Outcomes {
    /** A transaction that stores a refusal is committed, and its result says so. */
    private static final String REFUSED = "REFUSED";

    private Outcomes() {}

    /** Prints it. */
    public static ExitCode report(Output out, Outcome outcome) {
        out.line("transaction %s", outcome.transactionId());
        out.line("outcome     %s", describe(outcome));
        outcome.result().ifPresent(result -> out.line("result      %s", result));
        out.object(toJson(outcome));
        return exitCode(outcome);
    }

    /** The exit code that tells it to a script. */
    public static ExitCode exitCode(Outcome outcome) {
        return switch (outcome.status()) {
            case COMMITTED -> isRefused(outcome) ? ExitCode.REFUSED : ExitCode.OK;
            case REJECTED, INVALID -> ExitCode.REFUSED;
            case UNKNOWN -> ExitCode.OUTCOME_UNKNOWN;
            case FAILED -> ExitCode.NETWORK;
        };
    }

    /** Whether the ledger recorded a refusal. */
    public static boolean isRefused(Outcome outcome) {
        return resultObject(outcome)
                .flatMap(result -> result.find("outcome"))
                .filter(new JsonString(REFUSED)::equals)
                .isPresent();
    }

    private static String describe(Outcome outcome) {
        String block = outcome.block().map(number -> " in block " + number).orElse("");
        String reason = outcome.code()
                .map(code -> ": " + code + " " + outcome.detail().orElse(""))
                .orElse("");
        return outcome.status() + block + reason;
    }

    static JsonObject toJson(Outcome outcome) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("transactionId", new JsonString(outcome.transactionId()));
        members.put("status", new JsonString(outcome.status().name()));
        outcome.block().ifPresent(block -> members.put("block", new JsonInteger(block)));
        outcome.code().ifPresent(code -> members.put("code", new JsonString(code)));
        outcome.detail()
                .ifPresent(detail -> members.put("detail", new JsonString(detail.replaceAll("\\p{Cntrl}+", " "))));
        resultObject(outcome).ifPresent(result -> members.put("result", result));
        return JsonObject.of(members);
    }

    private static Optional<JsonObject> resultObject(Outcome outcome) {
        return outcome.result().flatMap(Outcomes::parse);
    }

    private static Optional<JsonObject> parse(String result) {
        try {
            return Optional.of(Json.parseObject(result.getBytes(StandardCharsets.UTF_8)));
        } catch (RejectedException e) {
            // A chaincode other than the ledger may return anything; it is shown as text only.
            return Optional.empty();
        }
    }
}
