package org.digitaltrade.cli.trust;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.cli.attest.EvidenceFiles;
import org.digitaltrade.cli.attest.Pem;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.attestations.CertificateContent;
import org.digitaltrade.domain.attestations.RecognitionAnswer;
import org.digitaltrade.domain.attestations.RecognitionAnswer.Examined;
import org.digitaltrade.domain.attestations.RecognitionAnswer.ServiceAnswer;
import org.digitaltrade.domain.attestations.RecognitionOutcome;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.trust.CertificateContents;
import org.digitaltrade.signatures.x509.ParsedCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust recognised}. */
@Command(
        name = "recognised",
        description = {
            "Ask whether a jurisdiction recognises a service, or a certificate's issuer, as of a day.",
            "查询某法域在某日是否承认一项服务或某证书的签发者。",
            "Exit 0 if recognised, 1 if not, 3 if the lists don't say."
        })
public final class TrustRecognisedCommand extends DtlCommand {
    /** About whom. */
    static final class Subject {
        @Parameters(index = "0", paramLabel = "SCHEME/SERVICE", description = "A service of a list in force.")
        private String service = "";

        @Option(names = "--certificate", paramLabel = "FILE", description = "A signer's certificate, DER or PEM.")
        private Path certificate = Path.of("");
    }

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--relying", paramLabel = "CODE", description = "Whose law; ${DEFAULT-VALUE} by default, or EU.")
    private String relying = "CN";

    @Option(names = "--at", paramLabel = "TIME", description = "For example 2026-11-24T12:00:00Z; now by default.")
    private @Nullable Instant at;

    @Option(
            names = "--issued",
            paramLabel = "TIME",
            description = "When the certificate was issued; by default as it says, or --at for a service.")
    private @Nullable Instant issued;

    @Option(names = "--channel", paramLabel = "NAME", description = "${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(TrustRecognisedCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        String path = path();
        JsonObject json = LedgerTrustReader.in(home(), actor, channel).gateway().get(path, LedgerTrustReader.LIMIT);
        RecognitionAnswer answer = Records.fromJson(RecognitionAnswer.class, json);
        out.line(
                "%s",
                words.text(
                        "outcome." + answer.best().outcome(),
                        answer.relying(),
                        answer.at(),
                        answer.best().basis(),
                        answer.best().reference().orElse("-")));
        answer.services().forEach(service -> show(out, service));
        if (answer.services().isEmpty()) {
            out.line("%s", words.text("recognised.noService"));
        }
        out.object(json);
        return exitCode(answer.best().outcome());
    }

    private String path() throws Exception {
        StringBuilder path = new StringBuilder("/v1/recognised?relying=" + LedgerTrustReader.encoded(relying)
                + "&channel=" + channel + "&at=" + (at == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : at));
        if (!subject.service.isEmpty()) {
            String[] parts = subject.service.split("/", -1);
            if (parts.length != 2) {
                throw new CommandException(ExitCode.USAGE, Code.ID_INVALID, "a service is SCHEME/SERVICE")
                        .withCure("dtl trust show SCHEME names its services");
            }
            path.append("&service=").append(LedgerTrustReader.encoded(parts[0] + "~" + parts[1]));
            return issued == null
                    ? path.toString()
                    : path.append("&issuedAt=" + issued).toString();
        }
        ParsedCertificate certificate = certificate(subject.certificate);
        CertificateContent content = CertificateContents.of(certificate);
        path.append("&issuer=").append(certificate.issuerSha256());
        path.append("&issuedAt=").append(issued == null ? certificate.notBefore() : issued);
        content.policyOids().forEach(oid -> path.append("&policy=").append(oid));
        content.qcStatements().forEach(oid -> path.append("&statement=").append(oid));
        return path.toString();
    }

    private static ParsedCertificate certificate(Path file) throws Exception {
        List<byte[]> blocks = Pem.blocks(EvidenceFiles.bytes(file));
        try {
            return ParsedCertificate.parse(blocks.isEmpty() ? new byte[0] : blocks.get(0));
        } catch (MalformedDerException e) {
            throw new CommandException(ExitCode.USAGE, Code.CERTIFICATE_INVALID, file + " holds no certificate");
        }
    }

    private void show(Output out, ServiceAnswer service) {
        out.line(
                "  %s",
                words.text(
                        "recognised.service",
                        service.service(),
                        service.type(),
                        service.statusAtIssuance().map(Enum::name).orElse("-"),
                        service.statusAt().map(Enum::name).orElse("-")));
        if (service.stale()) {
            out.line("  %s", words.text("recognised.stale", service.nextUpdate()));
        }
        for (Examined examined : service.examined()) {
            out.line(
                    "    %s  %s",
                    examined.recognition(),
                    examined.objections().isEmpty()
                            ? words.text("recognised.applies")
                            : examined.objections().stream()
                                    .map(objection -> words.text("objection." + objection))
                                    .collect(Collectors.joining("; ")));
        }
    }

    static ExitCode exitCode(RecognitionOutcome outcome) {
        return switch (outcome) {
            case RECOGNISED, RECOGNISED_LOWER -> ExitCode.OK;
            case NOT_RECOGNISED -> ExitCode.NOT_VALID;
            case UNKNOWN -> ExitCode.COULD_NOT_CHECK;
        };
    }
}
