package org.digitaltrade.cli.rules;

import org.digitaltrade.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code dtl rules}. */
@Command(
        name = "rules",
        description = {"Rule sets for data transfers abroad.", "数据出境规则集。"},
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesEvaluateCommand.class,
            RulesWhatifCommand.class,
            RulesReplayCommand.class,
            RulesSampleCommand.class
        })
public final class RulesCommand extends CommandGroup {}
