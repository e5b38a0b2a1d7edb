package org.digitaltrade.cli.rules;

import java.util.stream.Collectors;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.transfers.rules.Citation;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dtl rules show}. */
@Command(
        name = "show",
        description = {
            "Show a rule set: its rows in order, what they rest on, and the hash that agencies adopt.",
            "显示规则集:按序的判定行、法律依据,以及由主管部门采纳的哈希。"
        })
public final class RulesShowCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "VERSION", description = "For example CN-2026-01.")
    private String version = "";

    @Override
    protected ExitCode run(Output out) {
        RuleSet law = RuleFiles.ruleSet(version);
        Words words = Words.of(RulesShowCommand.class);
        out.line("%s", words.text("show.head", law.id(), law.effectiveFrom(), RuleFiles.hash(law)));
        law.table()
                .forEach(row -> out.line(
                        "  %-4s %-20s %-22s %s",
                        row.row(),
                        row.route(),
                        row.basis().stream().map(Citation::toString).collect(Collectors.joining(", ")),
                        words.text("row." + row.row())));
        law.legalBasis()
                .forEach(document -> out.line("  %-8s %s %s", document.key(), document.title(), document.docNo()));
        law.limitations().forEach(limitation -> out.line("  - %s", limitation));
        out.object(Records.toJson(law)
                .with("hash", new JsonString(RuleFiles.hash(law).value())));
        return ExitCode.OK;
    }
}
