package org.digitaltrade.cli.tx;

import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl tx functions}. */
@Command(
        name = "functions",
        description = {
            "List the ledger's classes and functions, or the fields that one takes. Needs no network.",
            "With --json, the JSON Schema of each input."
        })
public final class TxFunctionsCommand extends DtlCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CLASS[:FUNCTION]",
            description = "For example TradeContracts, or TradeContracts:offer.")
    private @Nullable String wanted;

    @Option(names = "--example", description = "Print an input to fill in, for tx build --input.")
    private boolean example;

    @Override
    protected ExitCode run(Output out) throws Exception {
        try (InstalledFunctions installed = InstalledFunctions.of(Installation.current())) {
            String[] parts = wanted == null ? new String[0] : wanted.split(":", 2);
            if (parts.length == 2) {
                LedgerClass contract = installed.find(parts[0]);
                one(out, contract, function(contract, parts[1]));
            } else if (example) {
                throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "--example needs CLASS:FUNCTION");
            } else {
                list(out, parts.length == 0 ? installed.classes() : List.of(installed.find(parts[0])));
            }
        }
        return ExitCode.OK;
    }

    private static LedgerClass.Function function(LedgerClass contract, String name) throws CommandException {
        return contract.function(name)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        Code.UNKNOWN_FUNCTION,
                        contract.name() + " has no function " + name + "; it has "
                                + String.join(
                                        ", ",
                                        contract.functions().stream()
                                                .map(LedgerClass.Function::name)
                                                .toList())));
    }

    private static void list(Output out, List<LedgerClass> classes) {
        for (LedgerClass contract : classes) {
            out.line("%s (channel %s)", contract.name(), String.join(", ", contract.channels()));
            contract.functions().forEach(function -> out.line("  %-24s %s", function.name(), kind(function)));
        }
        out.hint("next: dtl tx functions CLASS:FUNCTION lists the fields of its input");
        out.object(JsonObject.of(Map.of(
                "classes",
                new JsonArray(classes.stream()
                        .<JsonValue>map(TxFunctionsCommand::toJson)
                        .toList()))));
    }

    private void one(Output out, LedgerClass contract, LedgerClass.Function function) {
        if (example) {
            out.line("%s", PrettyJson.of(InputFields.example(function.input()), 0));
        } else {
            out.line(
                    "%s:%s, %s (channel %s)",
                    contract.name(), function.name(), kind(function), String.join(", ", contract.channels()));
            InputFields.of(function.input())
                    .forEach(field -> out.line(
                            "  %-44s %s%s", field.path(), field.form(), field.optional() ? " (may be left out)" : ""));
        }
        out.object(example ? (JsonObject) InputFields.example(function.input()) : toJson(function));
    }

    private static String kind(LedgerClass.Function function) {
        return function.kind().equals("submit") ? "writes" : "only reads";
    }

    private static JsonObject toJson(LedgerClass contract) {
        return JsonObject.of(Map.of(
                "name",
                new JsonString(contract.name()),
                "channels",
                new JsonArray(contract.channels().stream()
                        .<JsonValue>map(JsonString::new)
                        .toList()),
                "functions",
                new JsonArray(contract.functions().stream()
                        .<JsonValue>map(TxFunctionsCommand::toJson)
                        .toList())));
    }

    private static JsonObject toJson(LedgerClass.Function function) {
        return JsonObject.of(Map.of(
                "name", new JsonString(function.name()),
                "kind", new JsonString(function.kind()),
                "input", function.input()));
    }
}
