package org.digitaltrade.cli.id;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl id}. */
@Command(
        name = "id",
        description = {"Check identifiers of parties.", "检查主体标识。"},
        subcommands = IdCheckCommand.class)
public final class IdCommand extends CommandGroup {}
