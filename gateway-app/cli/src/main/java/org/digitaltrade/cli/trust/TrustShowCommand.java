package org.digitaltrade.cli.trust;

import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.PrettyJson;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust show}. */
@Command(
        name = "show",
        description = {
            "Show a list in force with its services and their statuses over time, or a recognition (MRA-…).",
            "显示现行名录及各服务的历次状态,或一项互认安排(MRA-…)。"
        })
public final class TrustShowCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "A scheme such as CN-MIIT, or MRA-CN-HK-01.")
    private String id = "";

    @Option(names = "--channel", paramLabel = "NAME", description = "${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(TrustShowCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        LedgerTrustReader reader = LedgerTrustReader.in(home(), actor, channel);
        if (id.startsWith("MRA-")) {
            JsonObject view = reader.gateway()
                    .get(
                            "/v1/recognitions/" + LedgerTrustReader.encoded(id) + "?channel=" + channel,
                            LedgerTrustReader.LIMIT);
            out.line("%s", PrettyJson.of(view, 0));
            out.object(view);
            return ExitCode.OK;
        }
        TrustListDocument list = reader.document(reader.require(id));
        out.line(
                "%s",
                words.text("show.head", list.schemeId() + "@" + list.sequence(), list.territory(), list.operator()));
        out.line("%s", words.text("show.dates", list.issuedAt(), list.nextUpdate()));
        list.services().forEach(service -> show(out, service));
        out.object(Records.toJson(list));
        return ExitCode.OK;
    }

    private static void show(Output out, TrustServiceEntry service) {
        out.line(
                "  %-28s %-8s %s",
                service.serviceId(), service.type(), service.provider().name());
        for (StatusEntry entry : service.history()) {
            out.line("    %s  %s", entry.from(), entry.status());
        }
    }
}
