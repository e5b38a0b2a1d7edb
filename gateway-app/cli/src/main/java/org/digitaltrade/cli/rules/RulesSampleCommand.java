package org.digitaltrade.cli.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.whatif.YearFlow;
import org.digitaltrade.domain.transfers.whatif.YearReplay;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl rules sample}. */
@Command(
        name = "sample",
        description = {
            "Write an invented year of flows for dtl rules whatif; the same seed gives the same bytes.",
            "生成虚构的全年数据流供 dtl rules whatif 使用;同一种子得到相同字节。"
        })
public final class RulesSampleCommand extends DtlCommand {
    @Option(names = "--seed", paramLabel = "N", description = "${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Option(names = "--flows", paramLabel = "N", description = "${DEFAULT-VALUE} by default.")
    private int flows = 10_000;

    @Option(names = "--of", paramLabel = "YEAR", description = "${DEFAULT-VALUE} by default.")
    private int year = 2026;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "JSON Lines; overwritten.")
    private Path file = Path.of("");

    @Override
    protected ExitCode run(Output out) throws IOException {
        if (flows < 1 || flows > YearReplay.MAX_FLOWS) {
            throw new RejectedException(Code.COUNT_OUT_OF_RANGE, "--flows is from 1 to " + YearReplay.MAX_FLOWS);
        }
        List<YearFlow> invented = SampleYear.of(seed, flows, year);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (YearFlow flow : invented) {
                lines.write(Json.write(Records.toJson(flow)));
                lines.write('\n');
            }
        }
        out.line("%s", Words.of(RulesSampleCommand.class).text("sample.written", flows, file, seed));
        out.object(JsonObject.of(Map.of(
                "file", new JsonString(file.toString()),
                "flows", new JsonInteger(flows),
                "seed", new JsonInteger(seed))));
        return ExitCode.OK;
    }
}
