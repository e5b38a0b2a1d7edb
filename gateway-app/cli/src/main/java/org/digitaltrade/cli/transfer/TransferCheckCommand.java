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
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl transfer check}. */
@Command(
        name = "check",
        description = {
            "Check the files of a folder against their manifest, and the manifest against a usage; exit code 1 if not.",
            "按清单核对文件,并可按使用记录核对清单;不符时退出码为 1。"
        })
public final class TransferCheckCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "MANIFEST", description = "As dtl transfer manifest wrote it.")
    private Path manifest = Path.of("");

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The folder with the data.")
    private Path folder = Path.of("");

    @Option(
            names = "--usage",
            paramLabel = "USAGE.json",
            description = "A usage's report or record, whose manifestHash and merkleRoot must be these.")
    private @Nullable Path usage;

    private final Words words = Words.of(TransferCheckCommand.class);

    @Override
    protected ExitCode run(Output out) throws IOException {
        List<ManifestLine> lines = Manifest.read(manifest);
        Manifest.Summary summary = Manifest.summary(lines);
        List<String[]> findings = new ArrayList<>();
        compareFiles(out, lines, findings);
        if (usage != null) {
            compareUsage(usage, summary, findings);
        }
        findings.forEach(finding -> out.line("%s", words.text("check." + finding[0], finding[1])));
        boolean good = findings.isEmpty();
        out.line("%s", words.text(good ? "check.good" : "check.bad", summary.files(), findings.size()));
        out.object(summary.toJson()
                .with("valid", new JsonBoolean(good))
                .with(
                        "findings",
                        new JsonArray(findings.stream()
                                .<JsonValue>map(finding -> JsonObject.of(
                                        Map.of("code", new JsonString(finding[0]), "name", new JsonString(finding[1]))))
                                .toList())));
        return good ? ExitCode.OK : ExitCode.NOT_VALID;
    }

    private void compareFiles(Output out, List<ManifestLine> lines, List<String[]> findings) throws IOException {
        SortedMap<String, Path> files = Manifest.files(folder);
        long total = 0;
        for (Path path : files.values()) {
            total += Files.size(path);
        }
        try (Bar bar = new Bar(err(), out.isJson(), words.text("reading"), total)) {
            FileScanner scanner = new FileScanner(new Subjects(""), bar::advance);
            for (ManifestLine line : lines) {
                Path path = files.remove(line.name());
                if (path == null) {
                    findings.add(new String[] {"MISSING", line.name()});
                } else if (!matches(scanner.scan(path), line)) {
                    findings.add(new String[] {"CHANGED", line.name()});
                }
            }
        }
        files.keySet().forEach(name -> findings.add(new String[] {"NOT_LISTED", name}));
    }

    private static boolean matches(ScannedFile scanned, ManifestLine line) {
        return scanned.sha256().equals(line.sha256())
                && scanned.sm3().equals(line.sm3())
                && scanned.bytes() == line.bytes()
                && scanned.rows() == line.rows();
    }

    private static void compareUsage(Path file, Manifest.Summary summary, List<String[]> findings) throws IOException {
        JsonObject given = Json.parseObject(Files.readAllBytes(file));
        JsonObject record = given.find("record").orElse(given) instanceof JsonObject inner ? inner : given;
        JsonObject report = record.find("report").orElse(record) instanceof JsonObject inner ? inner : record;
        Hash expected =
                report.string("manifestAlg").equals(DigestAlgorithm.SM3.name()) ? summary.sm3() : summary.sha256();
        if (!report.string("manifestHash").equals(expected.value())) {
            findings.add(new String[] {"OTHER_MANIFEST", report.string("manifestHash")});
        }
        if (!report.string("merkleRoot").equals(summary.merkleRoot().value())) {
            findings.add(new String[] {"OTHER_ROOT", report.string("merkleRoot")});
        }
    }
}
