package org.digitaltrade.cli.trust;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl trust}. */
@Command(
        name = "trust",
        description = {
            "Whom the ledger trusts: lists of certification bodies, recognitions, and what rests on them.",
            "账本的信任依据:电子认证服务机构名录、互认安排及其所支撑的内容。"
        },
        subcommands = {
            TrustListCommand.class,
            TrustShowCommand.class,
            TrustRecognisedCommand.class,
            TrustImpactCommand.class,
            TrustImportCommand.class,
            TrustExportCommand.class,
            TrustDiffCommand.class
        })
public final class TrustCommand extends CommandGroup {}
