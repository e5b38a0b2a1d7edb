package org.digitaltrade.cli.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.InputFile;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Records;
import org.digitaltrade.wire.crypto.Pem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl key import}. */
@Command(name = "import", description = "Keep the certificate that was issued for a key.")
public final class KeyImportCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The key.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The certificate, PEM.")
    private Path file = Path.of("");

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "The member that issued it, if it is an identity on the ledger, for example ZHD.")
    private @Nullable String organisation;

    @Override
    protected ExitCode run(Output out) throws Exception {
        KeyFolder folder = new KeyFolder(home().keys());
        KeyInfo key = folder.find(name)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "no key is called " + name));
        KeyInfo known = folder.keepCertificate(
                key,
                Pem.certificate(new String(InputFile.read(file), StandardCharsets.US_ASCII)),
                Optional.ofNullable(organisation));
        out.line("kept %s", folder.certificateFile(name));
        known.organisation().ifPresent(mspId -> out.line("--as %s acts for %s", name, mspId));
        out.object(Records.toJson(known));
        return ExitCode.OK;
    }
}
