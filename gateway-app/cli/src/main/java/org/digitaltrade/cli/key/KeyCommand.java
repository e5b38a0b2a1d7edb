package org.digitaltrade.cli.key;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl key}. */
@Command(
        name = "key",
        description = "Make and list keys; they stay in the working folder, readable by their owner alone.",
        subcommands = {
            KeyNewCommand.class,
            KeyListCommand.class,
            KeyEnrolCommand.class,
            KeyCsrCommand.class,
            KeyImportCommand.class
        })
public final class KeyCommand extends CommandGroup {}
