package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.signatures.der.Tag;

/**
 * The last signature of a PDF. Its byte ranges must cover the whole file but for the signature itself, hexadecimal digits and
 * their brackets: whatever else were left out could be replaced under the signature.
 */
final class PdfSignatures {
    private static final Set<String> DETACHED = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");

    private PdfSignatures() {}

    static ExtractedSignature last(byte[] pdf) throws CommandException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = document.getSignatureDictionaries();
            if (signatures.isEmpty()) {
                return ExtractedSignature.detached(SignatureFormat.PADES, new byte[0]);
            }
            PDSignature last = signatures.get(0);
            for (PDSignature one : signatures) {
                if (end(one) > end(last)) {
                    last = one;
                }
            }
            return extracted(pdf, last, signatures.size());
        } catch (IOException e) {
            throw refused("PDF_UNREADABLE", "the PDF can't be read");
        }
    }

    private static long end(PDSignature signature) {
        int[] ranges = signature.getByteRange();
        return ranges.length == 4 ? (long) ranges[2] + ranges[3] : 0;
    }

    private static ExtractedSignature extracted(byte[] pdf, PDSignature signature, int count) throws CommandException {
        if (!DETACHED.contains(String.valueOf(signature.getSubFilter()))) {
            throw refused("PDF_SUBFILTER", "the signature is of the kind " + signature.getSubFilter());
        }
        int[] ranges = signature.getByteRange();
        boolean whole = ranges.length == 4
                && ranges[0] == 0
                && ranges[1] > 0
                && ranges[2] > ranges[1]
                && ranges[3] >= 0
                && (long) ranges[2] + ranges[3] == pdf.length;
        if (!whole || !isHexString(pdf, ranges[1], ranges[2])) {
            throw refused(
                    "BYTE_RANGE_INCOMPLETE",
                    "the ranges " + Arrays.toString(ranges) + " leave out more than the signature");
        }
        byte[] hex = Arrays.copyOfRange(pdf, ranges[1] + 1, ranges[2] - 1);
        byte[] contents = HexFormat.of().parseHex(new String(hex, StandardCharsets.US_ASCII));
        byte[] covered = new byte[ranges[1] + ranges[3]];
        System.arraycopy(pdf, 0, covered, 0, ranges[1]);
        System.arraycopy(pdf, ranges[2], covered, ranges[1], ranges[3]);
        List<ContentDigest> digests = new ArrayList<>();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            digests.add(DocumentDigests.of(covered, algorithm));
        }
        return new ExtractedSignature(
                SignatureFormat.PADES,
                trimmed(contents),
                digests,
                List.of(
                        "PDF with " + count + " signature(s); the last one covers the whole file but itself",
                        "digests are of the byte ranges"));
    }

    private static boolean isHexString(byte[] pdf, int from, int to) {
        if (pdf[from] != '<' || pdf[to - 1] != '>' || (to - from) % 2 != 0) {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The signature is padded with zeros to the room that was kept for it. */
    private static byte[] trimmed(byte[] contents) throws CommandException {
        if (contents.length < 4 || contents[0] != Tag.SEQUENCE) {
            return contents;
        }
        int first = contents[1] & 0xff;
        int octets = first < 0x80 ? 0 : first & 0x7f;
        if (first == 0x80 || octets > 4) {
            return contents; // an indefinite length has its own end
        }
        long length = octets == 0 ? first : 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | (contents[2 + i] & 0xff);
        }
        long end = 2L + octets + length;
        if (end > contents.length) {
            return contents;
        }
        for (int i = (int) end; i < contents.length; i++) {
            if (contents[i] != 0) {
                throw refused("BYTE_RANGE_INCOMPLETE", "the room after the signature holds something else");
            }
        }
        return Arrays.copyOf(contents, (int) end);
    }

    private static CommandException refused(String code, String detail) {
        return new CommandException(ExitCode.NOT_VALID, code, detail);
    }
}
