package org.digitaltrade.cli.tx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.InputFile;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl tx build}. */
@Command(name = "build", description = "Build a proposal on this machine; nothing is sent and nothing signed.")
public final class TxBuildCommand extends DtlCommand {
    @Option(names = "--contract", required = true, paramLabel = "CLASS", description = "For example TradeContracts.")
    private String contract = "";

    @Option(names = "--function", required = true, paramLabel = "NAME", description = "For example offer.")
    private String function = "";

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "The function's JSON object; - is standard input.")
    private Path input = Path.of("-");

    @Option(
            names = "--transient",
            paramLabel = "FILE",
            description = "A JSON object of fields that stay off the ledger.")
    private @Nullable Path transientData;

    @Option(names = "--channel", paramLabel = "NAME", description = "Needed where the class lives on both channels.")
    private @Nullable String channel;

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who acts: User1@ZHD, or an own key.")
    private String actor = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the draft is written.")
    private Path draft = Path.of("");

    @Option(
            names = "--unchecked",
            description = "Don't compare with the functions of the chaincode that is installed here.")
    private boolean unchecked;

    @Override
    protected ExitCode run(Output out) throws Exception {
        ActorWithKey signer = Actors.in(home()).find(actor);
        JsonObject argument = Json.parseObject(InputFile.readOrStandardInput(input));
        Optional<JsonObject> fields = transientData == null
                ? Optional.empty()
                : Optional.of(Json.parseObject(InputFile.readOrStandardInput(transientData)));
        String where = unchecked ? stated() : checked(argument);
        Intent intent = TransactionDraft.of(where, contract, function, argument, fields, signer.identity(), new byte[0])
                .intent();
        byte[] proposed = Proposals.build(intent, signer.identity());
        CheckedProposal checked = ProposalCheck.check(proposed, intent, signer.identity(), Instant.now());
        TransactionDraft.of(where, contract, function, argument, fields, signer.identity(), proposed)
                .write(draft);
        out.line("transaction %s", checked.transactionId());
        out.line("draft       %s", draft);
        out.hint("next        dtl tx show %s, dtl tx submit %s --as %s", draft, draft, actor);
        out.object(JsonObject.of(Map.of(
                "transactionId", new JsonString(checked.transactionId()),
                "draft", new JsonString(draft.toString()))));
        return ExitCode.OK;
    }

    /** The channel, after asking the chaincode whether it would take the call. */
    private String checked(JsonObject argument) throws IOException, CommandException {
        try (InstalledFunctions installed = InstalledFunctions.of(Installation.current())) {
            String where = channel == null ? installed.channelOf(contract) : channel;
            installed.require(where, contract, function, argument);
            return where;
        }
    }

    private String stated() throws CommandException {
        return channel == null ? ChannelOf.contract(contract) : channel;
    }
}
