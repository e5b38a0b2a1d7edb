package org.digitaltrade.cli.tx;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl tx}. */
@Command(
        name = "tx",
        description = {
            "Write to the ledger in separate steps; each file can be carried to another machine.",
            "build → show → sign → submit (endorses) → show → sign → submit (orders); tx submit --as NAME does all at once."
        },
        subcommands = {
            TxFunctionsCommand.class,
            TxBuildCommand.class,
            TxShowCommand.class,
            TxSignCommand.class,
            TxSubmitCommand.class,
            TxStatusCommand.class
        })
public final class TxCommand extends CommandGroup {}
