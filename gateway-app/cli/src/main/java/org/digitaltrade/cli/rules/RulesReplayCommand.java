package org.digitaltrade.cli.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.read.RecordAddress;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.transfers.CaseReplay;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.rules.RuleResult;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl rules replay}. */
@Command(
        name = "replay",
        description = {
            "Make every decision of a case again from what the ledger holds, and compare; exit code 1 if one differs.",
            "依账本内容重新作出某事项的每次判定并比较;不一致时退出码为 1。"
        })
public final class RulesReplayCommand extends DtlCommand {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Parameters(index = "0", paramLabel = "CASE", description = "For example TC-HD-2026-0123456789ab.")
    private String caseId = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(RulesReplayCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        GatewaySources known = new GatewaySources(new LedgerAccess(home()).gateway(reader), LIMIT);
        try {
            List<JsonValue> answers = new ArrayList<>();
            boolean same = true;
            for (TransferCase decided :
                    known.decisions(RecordAddress.parse(caseId).path())) {
                CaseReplay.Result result = CaseReplay.replay(decided, known);
                same &= result.matches();
                tell(out, decided, result);
                answers.add(Records.toJson(result));
            }
            if (answers.isEmpty()) {
                throw new CommandException(ExitCode.COULD_NOT_CHECK, Code.BAD_STATE, "the case hasn't been classified");
            }
            out.object(JsonObject.of(Map.of(
                    "caseId", new JsonString(caseId),
                    "matches", new JsonBoolean(same),
                    "decisions", new JsonArray(answers))));
            return same ? ExitCode.OK : ExitCode.NOT_VALID;
        } catch (GatewaySources.GatewayReadException e) {
            throw e.failure();
        }
    }

    private void tell(Output out, TransferCase decided, CaseReplay.Result result) {
        RuleResult recorded = result.recorded().decisive();
        RuleResult now = result.recomputed().decisive();
        out.line(
                "%s",
                words.text(
                        result.matches() ? "replay.same" : "replay.differs",
                        decided.changedAt(),
                        recorded.route(),
                        recorded.row(),
                        recorded.ruleSet(),
                        now.route(),
                        now.row()));
    }
}
