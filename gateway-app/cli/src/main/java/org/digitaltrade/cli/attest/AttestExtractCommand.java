package org.digitaltrade.cli.attest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl attest extract}. */
@Command(
        name = "extract",
        description = {
            "Take the signature out of a PDF, OFD, XML or JSON file, as the ledger takes it, and say what it must cover.",
            "Exit code 1 if there is none, or if it leaves out part of the file."
        })
public final class AttestExtractCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The signed file.")
    private Path file = Path.of("");

    @Option(names = "--document", paramLabel = "FILE", description = "What an XML signature beside it covers.")
    private @Nullable Path document;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the signature goes.")
    private @Nullable Path target;

    @Override
    protected ExitCode run(Output out) throws Exception {
        ExtractedSignature found = SignatureFiles.read(file, document);
        if (found.bytes().length == 0) {
            throw new CommandException(ExitCode.NOT_VALID, "SIGNATURE_NOT_FOUND", file + " holds no signature");
        }
        if (target != null) {
            Files.write(target, found.bytes());
        }
        out.line("%s, %d bytes", found.format(), found.bytes().length);
        found.digests().forEach(digest -> out.line("  %s", digest));
        found.statements().forEach(statement -> out.line("  %s", statement));
        out.object(toJson(found));
        return ExitCode.OK;
    }

    private static JsonObject toJson(ExtractedSignature found) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("schema", new JsonString("org.digitaltrade.extracted-signature/1"));
        members.put("format", new JsonString(found.format().name()));
        members.put("bytes", new JsonValue.JsonInteger(found.bytes().length));
        members.put(
                "digests",
                new JsonArray(found.digests().stream()
                        .map(ContentDigest::toString)
                        .<JsonValue>map(JsonString::new)
                        .toList()));
        members.put(
                "statements",
                new JsonArray(found.statements().stream()
                        .<JsonValue>map(JsonString::new)
                        .toList()));
        return JsonObject.of(members);
    }
}
