package org.digitaltrade.cli.tx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.StateWrite;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl tx show}. */
@Command(name = "show", description = "Decode a draft on this machine, check it, and show what a signature would mean.")
public final class TxShowCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "DRAFT", description = "The draft file.")
    private Path file = Path.of("");

    @Mixin
    private TrustOption trust = new TrustOption();

    @Option(
            names = "--unchecked",
            description = "Don't compare with the functions of the chaincode that is installed here.")
    private boolean unchecked;

    @Override
    protected ExitCode run(Output out) throws Exception {
        TransactionDraft draft = TransactionDraft.read(file);
        if (!unchecked) {
            known(draft);
        }
        Map<String, JsonValue> members = new TreeMap<>();
        proposal(out, draft, members);
        if (draft.transaction().isPresent()) {
            transaction(out, draft, members);
        }
        out.hint("next         %s", Steps.after(draft.stage(), file));
        members.put("next", new JsonString(draft.stage().name()));
        out.object(JsonObject.of(members));
        return ExitCode.OK;
    }

    /** What the chaincode would refuse for its form is no call that anybody should look into. */
    private static void known(TransactionDraft draft) throws IOException, CommandException {
        try (InstalledFunctions installed = InstalledFunctions.of(Installation.current())) {
            installed.require(draft.channel(), draft.contract(), draft.function(), draft.input());
        }
    }

    private static void proposal(Output out, TransactionDraft draft, Map<String, JsonValue> members)
            throws RefusedToSignException {
        CheckedProposal proposal = DraftChecks.proposal(draft);
        String digest = HexFormat.of().formatHex(proposal.digest());
        String signer = draft.identity().certificate().getSubjectX500Principal().getName();
        out.line("transaction  %s", proposal.transactionId());
        out.line("function     %s", proposal.intent().describe());
        out.line("signer       %s of %s", signer, draft.mspId());
        out.line("input        %s", PrettyJson.of(draft.input(), 13));
        out.line("digest       %s (of the proposal)", digest);
        members.put("transactionId", new JsonString(proposal.transactionId()));
        members.put("function", new JsonString(proposal.intent().describe()));
        members.put("signer", new JsonString(signer));
        members.put("mspId", new JsonString(draft.mspId()));
        members.put("input", draft.input());
        members.put("proposalDigest", new JsonString(digest));
    }

    private void transaction(Output out, TransactionDraft draft, Map<String, JsonValue> members) throws Exception {
        CheckedTransaction transaction = DraftChecks.transaction(draft, trust.policy(home()));
        String digest = HexFormat.of().formatHex(transaction.digest());
        out.line("endorsed by  %s", String.join(" ", transaction.endorsers()));
        out.line("result       %s", transaction.result());
        transaction.writes().forEach(write -> out.line("writes       %s", describe(write)));
        out.line("digest       %s (of the transaction)", digest);
        members.put(
                "endorsers",
                new JsonArray(transaction.endorsers().stream()
                        .<JsonValue>map(JsonString::new)
                        .toList()));
        members.put("result", new JsonString(transaction.result()));
        members.put(
                "writes",
                new JsonArray(transaction.writes().stream()
                        .<JsonValue>map(Records::toJson)
                        .toList()));
        members.put("transactionDigest", new JsonString(digest));
    }

    private static String describe(StateWrite write) {
        return write.namespace() + " " + write.key() + " "
                + write.sha256().map(hash -> "SHA-256 " + hash).orElse("(deleted)");
    }
}
