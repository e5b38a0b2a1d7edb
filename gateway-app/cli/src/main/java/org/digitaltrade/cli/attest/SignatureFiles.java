package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.jspecify.annotations.Nullable;

/** Finds the signature in a file of any kind; which kind it is, its content tells. */
final class SignatureFiles {
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+\\s*");

    private SignatureFiles() {}

    /**
     * @param document what a signature beside it covers, if it is at hand
     * @return a file without any signature gives one without bytes, which the verifier calls by its name
     */
    static ExtractedSignature read(Path file, @Nullable Path document) throws IOException, CommandException {
        byte[] bytes = EvidenceFiles.bytes(file);
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return PdfSignatures.last(bytes);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return OfdSignatures.last(bytes);
        }
        if (start.stripLeading().startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<")) {
            return XmlSignatures.only(bytes, document);
        }
        if (start.stripLeading().startsWith("{")) {
            return json(bytes);
        }
        if (COMPACT.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches()) {
            return ExtractedSignature.detached(SignatureFormat.JADES, bytes);
        }
        return binary(file, bytes);
    }

    private static ExtractedSignature binary(Path file, byte[] bytes) throws CommandException {
        List<byte[]> blocks = Pem.blocks(bytes);
        if (blocks.size() > 1) {
            throw new CommandException(
                    ExitCode.USAGE, Code.MALFORMED, file + " holds several blocks; a signature is one");
        }
        byte[] der = blocks.isEmpty() ? new byte[0] : blocks.get(0);
        return ExtractedSignature.detached(isSeal(der) ? SignatureFormat.SES : SignatureFormat.CMS, der);
    }

    /** A sealing signature begins with what is signed, a CMS with its type. */
    static boolean isSeal(byte[] der) {
        try {
            Tlv first = Tlv.only(der).expect(Tag.SEQUENCE).children().get(0);
            return first.is(Tag.SEQUENCE) && first.children().get(0).is(Tag.INTEGER);
        } catch (MalformedDerException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** The octets of an XML signature, or a JSON signature in the flattened form, which is written compactly. */
    private static ExtractedSignature json(byte[] bytes) {
        Map<String, JsonValue> members = members(bytes);
        if (members.containsKey("signedInfo")) {
            return ExtractedSignature.detached(SignatureFormat.XADES, bytes);
        }
        Optional<String> header = text(members, "protected");
        Optional<String> value = text(members, "signature");
        if (header.isPresent() && value.isPresent()) {
            String compact = header.get() + "." + text(members, "payload").orElse("") + "." + value.get();
            return ExtractedSignature.detached(SignatureFormat.JADES, compact.getBytes(StandardCharsets.US_ASCII));
        }
        return ExtractedSignature.detached(SignatureFormat.JADES, bytes);
    }

    private static Map<String, JsonValue> members(byte[] bytes) {
        try {
            return Json.parseWithoutNulls(bytes) instanceof JsonObject object ? object.members() : Map.of();
        } catch (RejectedException e) {
            return new TreeMap<>(); // the verifier says what is wrong with it
        }
    }

    private static Optional<String> text(Map<String, JsonValue> members, String name) {
        return members.get(name) instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
