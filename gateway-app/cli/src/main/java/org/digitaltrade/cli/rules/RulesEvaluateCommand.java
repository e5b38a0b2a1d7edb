package org.digitaltrade.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl rules evaluate}. */
@Command(
        name = "evaluate",
        description = {"Ask a rule set by which route a flow may leave. Needs no network.", "按规则集判定一项数据流的出境路径,无需联网。"})
public final class RulesEvaluateCommand extends DtlCommand {
    @Option(names = "--rules", required = true, paramLabel = "VERSION", description = "For example CN-2026-01.")
    private String version = "";

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FLOW.json",
            description = "The flow's facts; - for standard input.")
    private Path file = Path.of("");

    @Override
    protected ExitCode run(Output out) throws IOException {
        Words words = Words.of(RulesEvaluateCommand.class);
        FlowInput flow = RuleFiles.flow(read(file));
        RuleResult result = RuleFiles.ruleSet(version).evaluate(flow, RuleFiles::hash);
        out.line("%s", words.text("evaluate.route", words.text("route." + result.route()), result.route()));
        out.line("%s", words.text("evaluate.row", result.row(), result.ruleSet(), words.text("row." + result.row())));
        out.line("%s", words.text("evaluate.basis", String.join(", ", result.legalBasis())));
        out.line("%s", words.text("evaluate.inputs", result.inputsHash()));
        if (flow.importantBasis() == ImportantBasis.SELF_IDENTIFIED) {
            out.line("%s", words.text("evaluate.selfIdentified"));
        }
        out.object(Records.toJson(result));
        return ExitCode.OK;
    }

    /** A file's bytes, of which no more are read than a document may have. */
    static byte[] read(Path file) throws IOException {
        try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Json.MAX_BYTES + 1);
            if (bytes.length > Json.MAX_BYTES) {
                throw new RejectedException(Code.TOO_LARGE, file + " is larger than " + Json.MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }
}
