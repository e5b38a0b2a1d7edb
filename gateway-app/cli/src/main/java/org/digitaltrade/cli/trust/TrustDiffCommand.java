package org.digitaltrade.cli.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.attest.EvidenceFiles;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust diff}. */
@Command(
        name = "diff",
        description = {
            "Compare a list with the one in force on the ledger, before it is adopted.",
            "在采纳之前,将名录与账本上的现行版本比较。",
            "Exit 0 if the ledger would take it, 1 if it would refuse it."
        })
public final class TrustDiffCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "As for dtl trust import.")
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

    @Option(names = "--channel", paramLabel = "NAME", description = "${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(TrustDiffCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        ImportedList next = ImportedList.parse(
                EvidenceFiles.bytes(file),
                new ImportedList.Wishes(Optional.ofNullable(scheme), Optional.ofNullable(legalBasis), services));
        LedgerTrustReader reader = LedgerTrustReader.in(home(), actor, channel);
        Optional<TrustList> known = reader.scheme(next.document().schemeId());
        Optional<TrustListDocument> inForce =
                known.isPresent() && known.get().adopted().isPresent()
                        ? Optional.of(reader.document(known.get()))
                        : Optional.empty();
        TrustListDifference difference = TrustListDifference.between(inForce, next.document());
        show(out, difference);
        out.object(Records.toJson(difference));
        return difference.adoptable() ? ExitCode.OK : ExitCode.NOT_VALID;
    }

    private void show(Output out, TrustListDifference difference) {
        out.line(
                "%s",
                words.text(
                        "diff.head",
                        difference.schemeId(),
                        difference.from().map(Object::toString).orElse("-"),
                        difference.to()));
        difference
                .differences()
                .forEach(
                        one -> out.line("  %s  %s  %s", words.text("diff." + one.kind()), one.subject(), one.detail()));
        if (difference.differences().isEmpty()) {
            out.line("  %s", words.text("diff.none"));
        }
        out.line("%s", words.text(difference.adoptable() ? "diff.adoptable" : "diff.refused"));
    }
}
