package org.digitaltrade.cli.network;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl network}. */
@Command(
        name = "network",
        description = "Operate a network.",
        subcommands = {NetworkStartCommand.class, NetworkDeployCommand.class, NetworkVerifyCommand.class})
public final class NetworkCommand extends CommandGroup {}
