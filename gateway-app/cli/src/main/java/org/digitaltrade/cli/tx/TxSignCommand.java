package org.digitaltrade.cli.tx;

import java.nio.file.Path;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl tx sign}. */
@Command(name = "sign", description = "Check a draft and sign the step that it is at. Needs no network.")
public final class TxSignCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "DRAFT", description = "The draft file; it is changed.")
    private Path file = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "NAME", description = "Whose key signs.")
    private String actor = "";

    @Mixin
    private TrustOption trust = new TrustOption();

    @Override
    protected ExitCode run(Output out) throws Exception {
        TransactionDraft draft = TransactionDraft.read(file);
        ActorWithKey signer = Actors.in(home()).find(actor);
        if (!signer.identity().creator().equals(draft.identity().creator())) {
            throw new CommandException(
                    ExitCode.USAGE, Code.NOT_AUTHORISED, "the draft was built for another identity than " + actor);
        }
        TransactionDraft signed = switch (draft.stage()) {
            case SIGN_PROPOSAL ->
                draft.withProposalSignature(
                        signer.signer().sign(DraftChecks.proposal(draft).digest()));
            case SIGN_TRANSACTION ->
                draft.withTransactionSignature(signer.signer()
                        .sign(DraftChecks.transaction(draft, trust.policy(home()))
                                .digest()));
            case ENDORSE, SEND ->
                throw new CommandException(ExitCode.USAGE, Code.BAD_STATE, "there is nothing to sign at this step")
                        .withCure(Steps.after(draft.stage(), file));
        };
        signed.write(file);
        out.line("signed as %s", actor);
        out.hint("next      %s", Steps.after(signed.stage(), file));
        out.object(JsonObject.of(Map.of("next", new JsonString(signed.stage().name()))));
        return ExitCode.OK;
    }
}
