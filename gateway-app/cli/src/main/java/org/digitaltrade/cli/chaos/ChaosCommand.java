package org.digitaltrade.cli.chaos;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl chaos}. */
@Command(
        name = "chaos",
        description = "Kill processes under load, and check that nothing promised is lost.",
        subcommands = {EmbeddedChaosCommand.class, FabricChaosCommand.class})
public final class ChaosCommand extends CommandGroup {}
