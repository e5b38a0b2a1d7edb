package org.digitaltrade.cli.bench;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl bench}. */
@Command(
        name = "bench",
        description = "Measure how fast it is on this machine.",
        subcommands = {EmbeddedBenchCommand.class, FabricBenchCommand.class, SignaturesBenchCommand.class})
public final class BenchCommand extends CommandGroup {}
