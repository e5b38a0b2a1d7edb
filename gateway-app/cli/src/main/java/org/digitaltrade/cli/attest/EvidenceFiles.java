package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.signatures.api.EvidenceKinds;
import org.digitaltrade.signatures.cms.CertificateBundle;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** Evidence from files. What it is, its content tells; nothing is left out because it can't be read. */
public final class EvidenceFiles {
    /** Bytes of one file; the verifier's own limit for all evidence is far below. */
    static final long MAX_FILE_BYTES = 16L << 20;

    private EvidenceFiles() {}

    /** One piece of evidence and where it came from. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Piece(String file, byte[] der) {}

    public static List<Piece> read(List<Path> files) throws IOException, CommandException {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : files) {
            for (byte[] block : Pem.blocks(bytes(file))) {
                for (byte[] der : unwrapped(block)) {
                    pieces.add(new Piece(file.toString(), der));
                }
            }
        }
        return pieces;
    }

    /** A file within the limit, whole. */
    public static byte[] bytes(Path file) throws IOException, CommandException {
        if (Files.isRegularFile(file) && Files.size(file) > MAX_FILE_BYTES) {
            throw new CommandException(
                    ExitCode.USAGE, Code.TOO_LARGE, file + " is larger than " + MAX_FILE_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /** The token of a timestamp response, the certificates of a bundle; anything else is itself. */
    private static List<byte[]> unwrapped(byte[] block) {
        if (EvidenceKinds.of(block).isPresent()) {
            return CertificateBundle.certificates(block)
                    .filter(all -> !all.isEmpty())
                    .orElse(List.of(block));
        }
        return timestampToken(block).map(List::of).orElse(List.of(block));
    }

    /** TimeStampResp (RFC 3161, 2.4.2): a status, and the token if there is one. */
    private static Optional<byte[]> timestampToken(byte[] der) {
        try {
            List<Tlv> parts = Tlv.only(der).expect(Tag.SEQUENCE).children();
            boolean response = parts.size() == 2
                    && parts.get(0).is(Tag.SEQUENCE)
                    && parts.get(1).is(Tag.SEQUENCE)
                    && parts.get(0).children().get(0).is(Tag.INTEGER);
            return response ? Optional.of(parts.get(1).encoded()) : Optional.empty();
        } catch (MalformedDerException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
