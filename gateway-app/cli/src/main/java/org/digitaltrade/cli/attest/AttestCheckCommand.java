package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.demo.Language;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.cli.trust.TrustFiles;
import org.digitaltrade.cli.trust.TrustSource;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.api.AttestationVerifier;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.crypto.Bc;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl attest check}. */
@Command(
        name = "check",
        description = {
            "Check a signature with nothing but files: the same verifier as on the ledger, and no network.",
            "Exit code 0 TOTAL_PASSED, 1 TOTAL_FAILED, 3 INDETERMINATE (something is missing)."
        })
public final class AttestCheckCommand extends DtlCommand {
    @Option(
            names = "--digest",
            paramLabel = "ALG:HEX",
            description = "The document's digest, sha256:, sha384:, sha512: or sm3:HEX; may be repeated.")
    private List<String> digests = new ArrayList<>();

    @Option(names = "--document", paramLabel = "FILE", description = "The document itself, instead of its digest.")
    private @Nullable Path document;

    @Option(
            names = "--signature",
            required = true,
            paramLabel = "FILE",
            description =
                    "The signature: CMS or seal in DER, BER, PEM or Base64, compact JSON; or the PDF, OFD or XML that holds it.")
    private Path signature = Path.of("");

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Revocation list, OCSP response, timestamp token or certificate, DER or PEM, told apart by content;",
                "may be repeated."
            })
    private List<Path> evidence = new ArrayList<>();

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "Trust list in the ledger's JSON or in XML (ETSI TS 119 612), certificates in PEM,",
                "or a folder of them; may be repeated."
            })
    private List<Path> trust = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When the signature is known to have existed, as 2026-11-24T13:33:05Z; now by default.")
    private @Nullable String at;

    @Option(
            names = "--relying",
            split = ",",
            paramLabel = "CC",
            description = "Jurisdictions whose view is asked for: CN, EU, DE, …; those of the trust lists by default.")
    private List<String> relying = new ArrayList<>();

    @Option(
            names = "--party",
            paramLabel = "PARTY",
            description = "Who is said to have signed, uscc:… or lei:…; whoever the certificate names by default.")
    private @Nullable String party;

    @Option(
            names = "--algorithms",
            paramLabel = "FILE",
            description = "Algorithm policy in the ledger's JSON; the built-in one by default.")
    private @Nullable Path algorithms;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; told by the signature's content by default.")
    private @Nullable SignatureFormat format;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "${COMPLETION-CANDIDATES}; of the environment by default.")
    private @Nullable Language language;

    @Option(
            names = "--depth",
            paramLabel = "DEPTH",
            description = "How much is said: ${COMPLETION-CANDIDATES}; all by default.")
    private Depth depth = Depth.EVIDENCE;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write it to a file: .txt, .json or .pdf, in the language and depth chosen.")
    private @Nullable Path reportFile;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Bc.requireCleanRuntime();
        TrustSource source = trust();
        List<EvidenceFiles.Piece> pieces = EvidenceFiles.read(evidence);
        ExtractedSignature found = SignatureFiles.read(signature, document);
        VerifyRequest request = request(source, pieces, found);
        VerifyResult result = AttestationVerifier.verify(request, source.view(), policy());
        CheckReport report = new CheckReport(request, pieces, source.notes(), found.statements(), result);
        out.object(report.toJson());
        Language chosen = language == null ? Language.of(System.getenv()) : language;
        report.lines(chosen, depth).forEach(line -> out.line("%s", line));
        if (reportFile != null) {
            write(report, chosen, reportFile);
        }
        return switch (result.indication()) {
            case TOTAL_PASSED -> ExitCode.OK;
            case TOTAL_FAILED -> ExitCode.NOT_VALID;
            case INDETERMINATE -> ExitCode.COULD_NOT_CHECK;
        };
    }

    private void write(CheckReport report, Language chosen, Path file) throws IOException, CommandException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            Files.write(file, ReportPdf.of(report.lines(chosen, depth)));
        } else if (name.endsWith(".json")) {
            Files.writeString(file, Json.write(report.toJson()) + "\n");
        } else if (name.endsWith(".txt")) {
            Files.write(file, report.lines(chosen, depth));
        } else {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "a report is .txt, .json or .pdf");
        }
    }

    private VerifyRequest request(TrustSource source, List<EvidenceFiles.Piece> pieces, ExtractedSignature found)
            throws IOException, CommandException {
        return new VerifyRequest(
                format == null ? found.format() : format,
                digests(found),
                found.bytes(),
                pieces.stream().map(EvidenceFiles.Piece::der).toList(),
                time(),
                Optional.ofNullable(party).map(PartyId::new),
                relying.isEmpty()
                        ? source.territories()
                        : relying.stream()
                                .map(one -> one.toUpperCase(Locale.ROOT))
                                .toList());
    }

    /** What the file itself says that its signature covers goes before what is said beside it. */
    private List<ContentDigest> digests(ExtractedSignature found) throws IOException, CommandException {
        boolean inside = !found.digests().isEmpty() || found.bytes().length == 0;
        if (document != null && !digests.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, Code.MALFORMED, "either --document or --digest is needed, not both");
        }
        if (document == null && digests.isEmpty() && !inside) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "--document or --digest is needed");
        }
        if (!digests.isEmpty()) {
            return given();
        }
        if (!found.digests().isEmpty()) {
            return found.digests();
        }
        List<ContentDigest> computed = new ArrayList<>();
        if (document != null) {
            for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
                computed.add(DocumentDigests.of(document, algorithm));
            }
        }
        return computed;
    }

    private List<ContentDigest> given() throws CommandException {
        List<ContentDigest> given = digests.stream().map(ContentDigest::parse).toList();
        if (given.stream().map(ContentDigest::algorithm).distinct().count() != given.size()) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "one --digest per algorithm");
        }
        return given;
    }

    private TrustSource trust() throws IOException, CommandException {
        TrustSource source = new TrustSource(List.of(), List.of(), List.of());
        for (Path path : trust) {
            source = source.and(TrustFiles.read(path));
        }
        return source;
    }

    private AlgorithmPolicy policy() throws IOException, CommandException {
        return algorithms == null
                ? AlgorithmPolicy.BASELINE
                : Records.parse(AlgorithmPolicy.class, EvidenceFiles.bytes(algorithms));
    }

    private Instant time() throws CommandException {
        try {
            return at == null ? Instant.now() : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "not a time in UTC: " + at);
        }
    }
}
