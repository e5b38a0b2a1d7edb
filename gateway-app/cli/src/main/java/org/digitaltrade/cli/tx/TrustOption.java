package org.digitaltrade.cli.tx;

import java.io.IOException;
import java.nio.file.Path;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.client.EndorserPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose endorsements count for the second signature. */
final class TrustOption {
    @Option(names = "--trust", paramLabel = "FILE", description = "Trust file; the working folder's by default.")
    private @Nullable Path file;

    EndorserPolicy policy(Home home) throws IOException, CommandException {
        return new LedgerAccess(home).endorserPolicy(file == null ? home.trust() : file);
    }
}
