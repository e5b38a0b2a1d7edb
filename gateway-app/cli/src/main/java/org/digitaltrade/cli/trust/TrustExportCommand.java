package org.digitaltrade.cli.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust export}. */
@Command(
        name = "export",
        description = {
            "Write a list in force as the ledger's JSON, or as TS 119 612 XML (unsigned) for other validators.",
            "将现行名录导出为账本 JSON,或供其他验证器使用的 TS 119 612 XML(未签名)。"
        })
public final class TrustExportCommand extends DtlCommand {
    /** What can be written. */
    public enum Format {
        JSON,
        XML
    }

    @Parameters(index = "0", paramLabel = "SCHEME", description = "For example CN-MIIT.")
    private String scheme = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; JSON by default.")
    private Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Standard output by default.")
    private @Nullable Path result;

    @Option(names = "--channel", paramLabel = "NAME", description = "${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    @Override
    protected ExitCode run(Output out) throws Exception {
        LedgerTrustReader reader = LedgerTrustReader.in(home(), actor, channel);
        TrustListDocument list = reader.document(reader.require(scheme));
        byte[] bytes = format == Format.XML ? Ts119612Writer.write(list) : Json.canonical(Records.toJson(list));
        if (result != null) {
            Files.write(result, bytes);
            out.line("%s", Words.of(TrustExportCommand.class).text("export.written", list.schemeId(), result));
        } else {
            out.line("%s", new String(bytes, StandardCharsets.UTF_8));
        }
        out.object(JsonObject.of(Map.of(
                "schemeId", new JsonString(list.schemeId()),
                "sha256", new JsonString(Digests.sha256Hex(bytes)),
                "list", Records.toJson(list))));
        return ExitCode.OK;
    }
}
