package org.digitaltrade.cli.tx;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.SignedTransaction;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl tx submit}. */
@Command(
        name = "submit",
        description = {
            "Hand in a draft. Without --as, only the step that it is signed for: endorsement, or ordering.",
            "With --as, sign both steps here and wait for the block."
        })
public final class TxSubmitCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "DRAFT", description = "The draft file; it is changed.")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "NAME", description = "Whose key signs what is not signed yet.")
    private @Nullable String actor;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Override
    protected ExitCode run(Output out) throws Exception {
        TransactionDraft draft = TransactionDraft.read(file);
        Optional<ActorWithKey> signer = signer();
        if (signer.isEmpty()) {
            requireSignature(draft);
        }
        // Endorsing and sending need signatures, not a key: any reader's connection will do.
        ActorWithKey courier =
                signer.isPresent() ? signer.get() : Actors.in(home()).reader();
        try (LedgerClient client = new LedgerAccess(home()).client(courier)) {
            draft = signProposal(draft, signer);
            draft = endorse(draft, client);
            draft = signTransaction(draft, signer);
            if (draft.stage() != TransactionDraft.Stage.SEND) {
                return halfway(out, draft);
            }
            CheckedTransaction transaction = DraftChecks.transaction(draft, trust.policy(home()));
            Outcome outcome = client.send(SignedTransaction.of(
                    transaction,
                    TransactionDraft.decode(draft.transactionSignature().orElseThrow())));
            return Outcomes.report(out, outcome);
        }
    }

    /** Without a key there is nothing to do for a draft that waits for a signature. */
    private void requireSignature(TransactionDraft draft) throws CommandException {
        switch (draft.stage()) {
            case SIGN_PROPOSAL, SIGN_TRANSACTION ->
                throw new CommandException(
                                ExitCode.USAGE,
                                Code.SIGNATURE_INVALID,
                                draft.stage() == TransactionDraft.Stage.SIGN_PROPOSAL
                                        ? "the draft is not signed"
                                        : "the endorsed transaction is not signed")
                        .withCure(Steps.after(draft.stage(), file) + "; or dtl tx submit " + file + " --as NAME");
            case ENDORSE, SEND -> {
                // Signed for the step that it is at.
            }
        }
    }

    private Optional<ActorWithKey> signer() throws Exception {
        return actor == null ? Optional.empty() : Optional.of(Actors.in(home()).find(actor));
    }

    private TransactionDraft signProposal(TransactionDraft draft, Optional<ActorWithKey> signer) throws Exception {
        if (draft.stage() != TransactionDraft.Stage.SIGN_PROPOSAL || signer.isEmpty()) {
            return draft;
        }
        return save(draft.withProposalSignature(
                signer.get().signer().sign(DraftChecks.proposal(draft).digest())));
    }

    private TransactionDraft endorse(TransactionDraft draft, LedgerClient client) throws Exception {
        if (draft.stage() != TransactionDraft.Stage.ENDORSE) {
            return draft;
        }
        byte[] signature = TransactionDraft.decode(draft.proposalSignature().orElseThrow());
        return save(draft.withTransaction(
                client.endorse(DraftChecks.proposal(draft), signature).bytes()));
    }

    private TransactionDraft signTransaction(TransactionDraft draft, Optional<ActorWithKey> signer) throws Exception {
        if (draft.stage() != TransactionDraft.Stage.SIGN_TRANSACTION || signer.isEmpty()) {
            return draft;
        }
        return save(draft.withTransactionSignature(signer.get()
                .signer()
                .sign(DraftChecks.transaction(draft, trust.policy(home())).digest())));
    }

    private TransactionDraft save(TransactionDraft draft) throws Exception {
        draft.write(file);
        return draft;
    }

    private ExitCode halfway(Output out, TransactionDraft draft) {
        out.line("not sent for ordering yet");
        out.hint("next  %s", Steps.after(draft.stage(), file));
        out.object(JsonObject.of(Map.of("next", new JsonString(draft.stage().name()))));
        return ExitCode.OK;
    }
}
