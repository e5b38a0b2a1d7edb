package org.digitaltrade.cli.transfer;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl transfer}. */
@Command(
        name = "transfer",
        description = {"Prepare and check transfers of data abroad.", "准备和核对数据出境。"},
        subcommands = {TransferManifestCommand.class, TransferCheckCommand.class})
public final class TransferCommand extends CommandGroup {}
