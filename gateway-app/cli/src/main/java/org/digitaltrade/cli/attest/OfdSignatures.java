package org.digitaltrade.cli.attest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.w3c.dom.Element;

/**
 * The last signature of an OFD document (GB/T 33190). It covers Signature.xml, which lists the digests of the document's other
 * files; those are compared here, since the verifier sees the one digest only.
 */
final class OfdSignatures {
    /** Entries of one document; a contract of a hundred pages has some 500. */
    private static final int MAX_ENTRIES = 10_000;
    /** Bytes, unpacked: an archive that grows beyond is made to exhaust memory. */
    private static final long MAX_UNPACKED_BYTES = 256L << 20;

    private static final String VALUE = "SignedValue.dat";
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    private static final String SM3 = "1.2.156.10197.1.401";

    private OfdSignatures() {}

    static ExtractedSignature last(byte[] zip) throws IOException, CommandException {
        Map<String, byte[]> entries = entries(zip);
        Optional<String> value = entries.keySet().stream()
                .filter(name -> name.endsWith("/" + VALUE))
                .reduce((earlier, later) -> later);
        if (value.isEmpty()) {
            return ExtractedSignature.detached(SignatureFormat.SES, new byte[0]);
        }
        String folder = value.get().substring(0, value.get().length() - VALUE.length());
        byte[] signed = Optional.ofNullable(entries.get(folder + "Signature.xml"))
                .orElseThrow(() -> refused("OFD_INCOMPLETE", folder + "Signature.xml is missing"));
        requireReferences(entries, signed);
        byte[] bytes = entries.getOrDefault(value.get(), new byte[0]);
        List<ContentDigest> digests = new ArrayList<>();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            digests.add(DocumentDigests.of(signed, algorithm));
        }
        return new ExtractedSignature(
                SignatureFiles.isSeal(bytes) ? SignatureFormat.SES : SignatureFormat.CMS,
                bytes,
                digests,
                List.of(
                        "digests are of " + folder + "Signature.xml",
                        "every file that it lists has the digest that it states"));
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException, CommandException {
        Map<String, byte[]> entries = new TreeMap<>();
        long unpacked = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) (MAX_UNPACKED_BYTES - unpacked) + 1);
                unpacked += bytes.length;
                if (unpacked > MAX_UNPACKED_BYTES || entries.size() == MAX_ENTRIES) {
                    throw refused(
                            "TOO_LARGE", "more than " + MAX_UNPACKED_BYTES + " bytes or " + MAX_ENTRIES + " files");
                }
                if (!entry.isDirectory() && entries.put("/" + entry.getName().replaceFirst("^/+", ""), bytes) != null) {
                    throw refused("OFD_AMBIGUOUS", "a file occurs twice in the archive");
                }
            }
        }
        return entries;
    }

    private static void requireReferences(Map<String, byte[]> entries, byte[] signature) throws CommandException {
        Element root = Xml.parse(signature)
                .orElseThrow(() -> refused("OFD_INCOMPLETE", "Signature.xml can't be read"))
                .getDocumentElement();
        List<Element> lists = Xml.descendants(root, "References");
        if (lists.size() != 1) {
            throw refused("OFD_INCOMPLETE", "Signature.xml lists no files");
        }
        String method = lists.get(0).getAttribute("CheckMethod");
        DigestAlgorithm algorithm = switch (method) {
            case SM3, "SM3" -> DigestAlgorithm.SM3;
            case SHA256, "SHA256" -> DigestAlgorithm.SHA256;
            default -> throw refused("OFD_DIGEST", "files are listed with the digest " + method);
        };
        for (Element reference : Xml.descendants(lists.get(0), "Reference")) {
            String file = reference.getAttribute("FileRef");
            byte[] content = Optional.ofNullable(entries.get("/" + file.replaceFirst("^/+", "")))
                    .orElseThrow(() -> refused("OFD_INCOMPLETE", file + " is missing"));
            String stated = Xml.descendants(reference, "CheckValue").stream()
                    .map(one -> one.getTextContent().replaceAll("\\s", ""))
                    .findFirst()
                    .orElse("");
            if (!Arrays.equals(
                    decoded(stated), DocumentDigests.of(content, algorithm).bytes())) {
                throw refused("OFD_DIGEST", file + " is another than the signed one");
            }
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static CommandException refused(String code, String detail) {
        return new CommandException(ExitCode.NOT_VALID, code, detail);
    }
}
