package org.digitaltrade.cli.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.whatif.VersionFigures;
import org.digitaltrade.domain.transfers.whatif.YearReport;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl rules whatif}. */
@Command(
        name = "whatif",
        description = {
            "How a flow, or a whole year of flows, would fall under other rule sets. Needs no network.",
            "一项数据流或全年数据流在其他规则版本下的判定结果,无需联网。"
        })
public final class RulesWhatifCommand extends DtlCommand {
    /** What is asked about. */
    static final class Subject {
        @Option(names = "--file", paramLabel = "FLOW.json", description = "One flow, as for dtl rules evaluate.")
        private Path file = Path.of("");

        @Option(
                names = "--year",
                paramLabel = "FLOWS.jsonl",
                description = {
                    "A year of flows, one a line: {\"flowId\",\"entity\",\"on\",\"flow\"},",
                    "where cumPI and cumSPI are the persons that the flow alone adds."
                })
        private Path year = Path.of("");
    }

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--rules",
            paramLabel = "VERSION",
            description = "Under which rule set; may be repeated. All by default.")
    private List<String> versions = new ArrayList<>();

    @Option(names = "--base", paramLabel = "VERSION", description = "Compared with; ${DEFAULT-VALUE} by default.")
    private String base = "CN-2026-01";

    private final Words words = Words.of(RulesWhatifCommand.class);

    @Override
    protected ExitCode run(Output out) throws IOException {
        List<RuleSet> laws = (versions.isEmpty() ? RuleFiles.RULE_SETS : versions)
                .stream().map(RuleFiles::ruleSet).toList();
        RuleSet compared = RuleFiles.ruleSet(base);
        if (subject.year.toString().isEmpty()) {
            flow(out, RuleFiles.flow(RulesEvaluateCommand.read(subject.file)), compared, laws);
        } else {
            year(out, compared, laws);
        }
        return ExitCode.OK;
    }

    private void flow(Output out, FlowInput flow, RuleSet compared, List<RuleSet> laws) {
        Route before = compared.match(flow).route();
        List<JsonValue> answers = new ArrayList<>();
        for (RuleSet law : laws) {
            RuleResult result = law.evaluate(flow, RuleFiles::hash);
            String change = change(before, result.route());
            out.line(
                    "%-11s %-4s %-20s %s",
                    law.id(), result.row(), result.route(), words.text("change." + change, compared.id()));
            answers.add(Records.toJson(result).with("change", new JsonString(change)));
        }
        out.object(JsonObject.of(Map.of("base", new JsonString(compared.id()), "versions", new JsonArray(answers))));
    }

    private void year(Output out, RuleSet compared, List<RuleSet> laws) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(subject.year)) {
            YearReport report = RuleFiles.report(RuleFiles.year(lines), compared, laws);
            out.line("%s", words.text("year.head", report.flows(), report.entities(), report.flowsHash()));
            report.versions().forEach(version -> show(out, version, report.base()));
            out.object(Records.toJson(report));
        }
    }

    private void show(Output out, VersionFigures version, String compared) {
        out.line("%s", words.text("year.version", version.ruleSet(), version.countedPi(), version.countedSpi()));
        version.rows().forEach(row -> out.line("  %-4s %-20s %8d", row.row(), row.route(), row.flows()));
        if (!version.ruleSet().equals(compared)) {
            out.line("%s", words.text("year.compared", version.stricter(), version.freer(), compared));
            version.changes()
                    .forEach(change -> out.line("    %-20s -> %-20s %6d", change.from(), change.to(), change.flows()));
        }
    }

    private static String change(Route before, Route now) {
        if (now == before) {
            return "SAME";
        }
        return now.isStricterThan(before) ? "STRICTER" : "FREER";
    }
}
