package org.digitaltrade.cli.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.attest.EvidenceFiles;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.tx.Outcomes;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Review;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust import}. */
@Command(
        name = "import",
        description = {
            "Read a list (TS 119 612 XML, the JSON of licensed Chinese bodies, or the ledger's own) and check it.",
            "读入并校验名录(TS 119 612 XML、中国许可机构 JSON 或账本自身的 JSON)。",
            "With --as it is proposed on the ledger; without, nothing is sent. Agencies adopt the printed hash."
        })
public final class TrustImportCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Option(names = "--scheme", paramLabel = "ID", description = "On the ledger; from the file by default.")
    private @Nullable String scheme;

    @Option(names = "--legal-basis", paramLabel = "TEXT", description = "Why its services may be relied on.")
    private @Nullable String legalBasis;

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "Only these services, of a list larger than the ledger takes; may be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the list in the ledger's JSON.")
    private @Nullable Path result;

    @Option(names = "--as", paramLabel = "NAME", description = "Propose it as this officer, for example Admin@BJEIT.")
    private @Nullable String actor;

    @Option(names = "--channel", paramLabel = "NAME", description = "Where; ${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    private final Words words = Words.of(TrustImportCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        ImportedList list = ImportedList.parse(
                EvidenceFiles.bytes(file),
                new ImportedList.Wishes(Optional.ofNullable(scheme), Optional.ofNullable(legalBasis), services));
        list.notes().forEach(note -> out.line("%s", words.text("import.leftAside", note)));
        out.line(
                "%s",
                words.text(
                        "import.read",
                        list.document().schemeId() + "@" + list.document().sequence(),
                        list.document().services().size(),
                        list.document().nextUpdate()));
        out.line("%s", words.text("import.hash", list.hash()));
        if (result != null) {
            Files.write(result, Json.canonical(Records.toJson(list.document())));
        }
        if (actor != null) {
            Intent intent = Intent.of(
                    channel,
                    "TrustLists",
                    "propose",
                    Json.canonical(JsonObject.of(Map.of("list", Records.toJson(list.document())))));
            try (LedgerClient client =
                    new LedgerAccess(home()).client(Actors.in(home()).find(actor))) {
                return Outcomes.report(out, client.submit(intent, Review.NONE));
            }
        }
        out.object(JsonObject.of(Map.of(
                "schemeId", new JsonString(list.document().schemeId()),
                "sequence", new JsonInteger(list.document().sequence()),
                "hash", new JsonString(list.hash().value()),
                "list", Records.toJson(list.document()))));
        return ExitCode.OK;
    }
}
