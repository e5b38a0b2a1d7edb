package org.digitaltrade.cli.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl transfer manifest}. */
@Command(
        name = "manifest",
        description = {
            "Make the manifest of the files in a folder, reading each once: SHA-256 and SM3, rows, persons, Merkle root.",
            "为文件夹生成清单,每个文件只读一遍:SHA-256 与 SM3、行数、人数、默克尔根。"
        })
public final class TransferManifestCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder with the data.")
    private Path folder = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "DIR.manifest.jsonl beside the folder by default.")
    private @Nullable Path file;

    @Option(names = "--grade", paramLabel = "GRADE", description = "GENERAL or IMPORTANT; ${DEFAULT-VALUE} by default.")
    private DataGrade grade = DataGrade.GENERAL;

    @Option(
            names = "--field",
            paramLabel = "CODE",
            description = "A field of files that aren't CSV; may be repeated. CSV files name theirs in the first row.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--subject-column",
            paramLabel = "NAME",
            description = "The CSV column whose distinct values are the natural persons.")
    private String subjectColumn = "";

    @Override
    protected ExitCode run(Output out) throws IOException {
        Words words = Words.of(TransferManifestCommand.class);
        SortedMap<String, Path> files = Manifest.files(folder);
        Path target = file == null ? beside(folder) : file;
        if (target.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new RejectedException(Code.MALFORMED, "the manifest would be one of the files that it lists");
        }
        Subjects subjects = new Subjects(subjectColumn);
        List<ManifestLine> lines = new ArrayList<>();
        long total = 0;
        for (Path path : files.values()) {
            total += Files.size(path);
        }
        try (Bar bar = new Bar(err(), out.isJson(), words.text("reading"), total)) {
            FileScanner scanner = new FileScanner(subjects, bar::advance);
            for (Map.Entry<String, Path> entry : files.entrySet()) {
                ScannedFile scanned = scanner.scan(entry.getValue());
                lines.add(new ManifestLine(
                        entry.getKey(),
                        scanned.sha256(),
                        scanned.sm3(),
                        scanned.bytes(),
                        scanned.rows(),
                        subjects.endFile(),
                        fieldIds(scanned),
                        grade));
            }
        }
        Manifest.write(lines, target);
        Manifest.Summary summary = Manifest.summary(lines);
        out.line("%s", words.text("written", target, summary.files(), summary.bytes(), summary.rows(), subjects.all()));
        out.line("%s", words.text("digests", summary.sha256(), summary.sm3(), summary.merkleRoot()));
        out.object(summary.toJson()
                .with("manifest", new JsonString(target.toString()))
                .with("subjects", new JsonInteger(subjects.all())));
        return ExitCode.OK;
    }

    private List<CodeWord> fieldIds(ScannedFile scanned) {
        List<String> names = scanned.header().isEmpty() ? fields : scanned.header();
        return names.stream().map(CodeWord::new).toList();
    }

    private static Path beside(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return absolute.resolveSibling(absolute.getFileName() + ".manifest.jsonl");
    }
}
