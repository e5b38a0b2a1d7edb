package org.digitaltrade.cli.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.attest.EvidenceFiles;
import org.digitaltrade.cli.attest.Pem;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Reads what is to be trusted: a trust list in the ledger's JSON, one in XML (ETSI TS 119 612), certificates, or a folder of
 * any of these. What a file is, its content tells.
 */
public final class TrustFiles {
    /** Files of one folder: the largest public stores have some 150 anchors. */
    private static final int MAX_FILES = 1_000;

    private TrustFiles() {}

    public static TrustSource read(Path path) throws IOException, CommandException {
        if (!Files.isDirectory(path)) {
            return file(path)
                    .orElseThrow(() -> new CommandException(
                                    ExitCode.USAGE, Code.MALFORMED, path + " holds no trust list and no certificate")
                            .withCure(
                                    "A trust list is the ledger's JSON or TS 119 612 XML; anchors are certificates."));
        }
        TrustSource source = new TrustSource(List.of(), List.of(), List.of());
        for (Path file : files(path)) {
            Optional<TrustSource> found = file(file);
            source = source.and(found.orElseGet(() ->
                    new TrustSource(List.of(), List.of(), List.of(file.getFileName() + " holds nothing to trust"))));
        }
        return source;
    }

    private static List<Path> files(Path folder) throws IOException, CommandException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (files.size() > MAX_FILES) {
                throw new CommandException(
                        ExitCode.USAGE, Code.TOO_LARGE, folder + " has more than " + MAX_FILES + " files");
            }
            return files;
        }
    }

    private static Optional<TrustSource> file(Path file) throws IOException, CommandException {
        byte[] bytes = EvidenceFiles.bytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).stripLeading();
        if (start.startsWith("{")) {
            return Optional.of(list(TrustListFiles.parse(bytes)));
        }
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            return Optional.of(Ts119612.parse(bytes).source());
        }
        return anchors(file, bytes);
    }

    /** The services of one list in the ledger's form. */
    static TrustSource list(TrustListDocument list) {
        List<ListedService> services = list.services().stream()
                .map(service -> new ListedService(
                        list.schemeId(), list.sequence(), list.territory().value(), list.nextUpdate(), service))
                .toList();
        return new TrustSource(services, List.of(), List.of());
    }

    /** A certificate without a list is trusted for signatures and timestamps alike, always, and for no jurisdiction. */
    private static Optional<TrustSource> anchors(Path file, byte[] bytes) {
        List<ListedService> services = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (byte[] block : Pem.blocks(bytes)) {
            try {
                ParsedCertificate certificate = ParsedCertificate.parse(block);
                services.add(anchor(certificate, block, ServiceType.CA_PKC));
                services.add(anchor(certificate, block, ServiceType.TSA));
            } catch (MalformedDerException e) {
                notes.add(file.getFileName() + " holds something that is no certificate within the profile");
            }
        }
        return services.isEmpty() ? Optional.empty() : Optional.of(new TrustSource(services, List.of(), notes));
    }

    private static ListedService anchor(ParsedCertificate certificate, byte[] der, ServiceType type) {
        TrustServiceEntry entry = new TrustServiceEntry(
                type.name() + "-" + certificate.sha256().substring(0, 16),
                new TrustServiceProvider("anchor", certificate.sha256(), Optional.empty()),
                type,
                List.of(Base64.getEncoder().encodeToString(der)),
                List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.EPOCH)),
                Optional.empty());
        return new ListedService("ANCHORS", 0, TrustSource.NO_TERRITORY, Instant.MAX, entry);
    }
}
