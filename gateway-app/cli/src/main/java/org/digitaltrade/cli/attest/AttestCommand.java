package org.digitaltrade.cli.attest;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl attest}. */
@Command(
        name = "attest",
        description = "Electronic signatures on documents.",
        subcommands = {
            AttestSubmitCommand.class,
            AttestCheckCommand.class,
            AttestExtractCommand.class,
            AttestSignCommand.class
        })
public final class AttestCommand extends CommandGroup {}
