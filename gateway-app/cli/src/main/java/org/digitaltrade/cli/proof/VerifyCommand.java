package org.digitaltrade.cli.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.InputFile;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Code;
import org.digitaltrade.verifier.Check;
import org.digitaltrade.verifier.NotProved;
import org.digitaltrade.verifier.ProofVerdict;
import org.digitaltrade.verifier.ProofVerifier;
import org.digitaltrade.verifier.TrustFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl verify}. */
@Command(name = "verify", description = "Check a proof with nothing but a trust file; needs no network.")
public final class VerifyCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The proof, *.dtproof.json.")
    private Path proof = Path.of("");

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "Trust file, obtained on another way.")
    private Path trustFile = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it is judged, as 2026-11-24T13:33:05Z; now by default.")
    private @Nullable String at;

    @Override
    protected ExitCode run(Output out) throws Exception {
        TrustFile trust = TrustFile.parse(InputFile.read(trustFile));
        ProofVerdict verdict = ProofVerifier.verify(InputFile.read(proof), trust, time());
        out.line("%s", verdict.indication());
        out.line("trust file %s of network %s, version %d", trust.fingerprint(), trust.network(), trust.version());
        for (Check check : verdict.checks()) {
            out.line("  %-11s %-26s %s", check.status().text(), check.code(), check.detail());
        }
        out.line("not proved by this:");
        for (NotProved open : verdict.notProved()) {
            out.line("  %-38s %s", open.code(), open.detail());
        }
        out.object(verdict.toJson());
        return switch (verdict.indication()) {
            case TOTAL_PASSED -> ExitCode.OK;
            case TOTAL_FAILED -> ExitCode.NOT_VALID;
            case INDETERMINATE -> ExitCode.COULD_NOT_CHECK;
        };
    }

    private Instant time() throws CommandException {
        try {
            return at == null ? Instant.now() : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "not a time in UTC: " + at);
        }
    }
}
