package org.digitaltrade.signatures.jose;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A compact JWS that is a JAdES signature: its header names certificate and algorithm, and the document either by the digest in
 * {@code sigD} (ObjectIdByURIHash, one reference, no payload) or as the payload.
 */
public final class CompactSignature implements DocumentSignature {
    private static final String BY_HASH = "http://uri.etsi.org/19182/ObjectIdByURIHash";
    private static final Map<String, DigestAlgorithm> HASHES =
            Map.of("S256", DigestAlgorithm.SHA256, "S384", DigestAlgorithm.SHA384, "S512", DigestAlgorithm.SHA512);
    /** Header parameters that may be marked critical, since they are all understood here. */
    private static final Set<String> UNDERSTOOD = Set.of("sigT", "sigD", "b64", "x5t#S256", "iat");

    private final byte[] signed;
    private final byte[] value;
    private final byte[] encodedValue;
    private final Map<String, JsonValue> header;
    private final DigestAlgorithm digestAlgorithm;
    private final byte[] digest;
    private final List<byte[]> certificates;
    private final List<ParsedCertificate> atHand;

    private CompactSignature(
            String[] parts, Map<String, JsonValue> header, List<byte[]> certificates, List<ParsedCertificate> atHand)
            throws CheckFailedException {
        this.header = header;
        this.certificates = certificates;
        this.atHand = atHand;
        this.signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        this.value = decode(parts[2]);
        this.encodedValue = parts[2].getBytes(StandardCharsets.US_ASCII);
        Optional<JsonValue> reference = Optional.ofNullable(header.get("sigD"));
        if (reference.isPresent()) {
            require(parts[1].isEmpty(), VerdictCode.CONTENT_EMBEDDED);
            Map<String, JsonValue> members = object(reference.get());
            require(new JsonString(BY_HASH).equals(members.get("mId")), VerdictCode.CONTENT_TYPE_NOT_ALLOWED);
            this.digestAlgorithm = hash(string(members, "hashM"));
            List<JsonValue> values = array(members, "hashV");
            require(values.size() == 1, VerdictCode.REFERENCE_COUNT);
            this.digest = decode(text(values.get(0)));
        } else {
            require(!parts[1].isEmpty(), VerdictCode.STRUCTURE_MALFORMED);
            require(!header.containsKey("b64"), VerdictCode.STRUCTURE_MALFORMED);
            this.digestAlgorithm = DigestAlgorithm.SHA256;
            this.digest = Hashes.digest(DigestAlgorithm.SHA256, decode(parts[1]));
        }
    }

    /** The certificates that the header carries, as received. */
    public static List<byte[]> certificates(byte[] received) throws CheckFailedException {
        return certificates(header(parts(received)[0]));
    }

    public static CompactSignature parse(byte[] received, List<ParsedCertificate> atHand) throws CheckFailedException {
        String[] parts = parts(received);
        Map<String, JsonValue> header = header(parts[0]);
        requireCritical(header);
        return new CompactSignature(parts, header, certificates(header), List.copyOf(atHand));
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("jws.header", String.join(" ", header.keySet())));
    }

    /** The first of the header's chain; or the one at hand that the header names by its digest. */
    @Override
    public ParsedCertificate signer(PolicyCheck policy) throws CheckFailedException {
        Optional<byte[]> named =
                header.containsKey("x5t#S256") ? Optional.of(decode(string(header, "x5t#S256"))) : Optional.empty();
        Optional<byte[]> first = certificates.stream().findFirst();
        for (ParsedCertificate candidate : atHand) {
            boolean isFirst =
                    first.filter(der -> Arrays.equals(der, candidate.der())).isPresent();
            boolean isNamed = named.filter(
                            digested -> Arrays.equals(digested, Hashes.digest(DigestAlgorithm.SHA256, candidate.der())))
                    .isPresent();
            if ((first.isEmpty() || isFirst) && (named.isEmpty() || isNamed) && (isFirst || isNamed)) {
                return candidate;
            }
        }
        throw CheckFailedException.of(
                first.isPresent() && named.isPresent()
                        ? VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND
                        : VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND);
    }

    @Override
    public boolean hasReference() {
        return true; // the header that names the certificate is signed
    }

    @Override
    public DigestAlgorithm digestAlgorithm() {
        return digestAlgorithm;
    }

    @Override
    public StatedAlgorithm algorithm(ParsedCertificate signer, PolicyCheck policy) throws CheckFailedException {
        policy.use(digestAlgorithm, AlgorithmUse.SIGNATURE);
        String label = string(header, "alg");
        JoseAlgorithm stated = JoseAlgorithm.of(label)
                .orElseThrow(() -> CheckFailedException.of(VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED)
                        .with("algorithm.stated", printable(label)));
        if (!signer.key().isUsable()) {
            throw CheckFailedException.of(VerdictCode.KEY_NOT_ALLOWED)
                    .with("key.algorithm", signer.key().algorithm())
                    .with("key.bits", Integer.toString(signer.key().bits()));
        }
        if (!stated.fits(signer.key())) {
            throw CheckFailedException.of(VerdictCode.ALGORITHMS_INCONSISTENT)
                    .with("algorithm.stated", label)
                    .with("algorithm.key", signer.key().algorithm());
        }
        int salt = stated.scheme() == SignatureScheme.RSA_PSS ? stated.digest().lengthBytes() : 0;
        StatedAlgorithm algorithm = new StatedAlgorithm(new SignatureAlgorithm(stated.scheme(), stated.digest()), salt);
        policy.use(algorithm, signer.key(), AlgorithmUse.SIGNATURE);
        return algorithm;
    }

    @Override
    public void requireDigest(ContentDigest expected) throws CheckFailedException {
        if (!Arrays.equals(expected.bytes(), digest)) {
            throw CheckFailedException.of(VerdictCode.DIGEST_MISMATCH)
                    .with("digest.given", expected.toString())
                    .with("digest.signed", HexFormat.of().formatHex(digest));
        }
    }

    @Override
    public void requireValue(ParsedCertificate signer, StatedAlgorithm algorithm, WorkBudget budget)
            throws CheckFailedException {
        boolean pair = algorithm.algorithm().scheme() == SignatureScheme.ECDSA;
        byte[] usual = pair ? SignatureValues.ofRawPair(value, (signer.key().bits() + 7) / 8) : value;
        if (!SignatureValues.verify(algorithm, signer.key(), signed, usual, budget)) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_INVALID);
        }
    }

    @Override
    public Optional<Instant> claimedTime() throws CheckFailedException {
        try {
            if (header.get("iat") instanceof JsonInteger seconds) {
                return Optional.of(Instant.ofEpochSecond(seconds.value()));
            }
            return header.containsKey("sigT") ? Optional.of(Instant.parse(string(header, "sigT"))) : Optional.empty();
        } catch (DateTimeException e) {
            throw malformed("sigT");
        }
    }

    @Override
    public List<byte[]> stamped() {
        return List.of(encodedValue, value);
    }

    private static String[] parts(byte[] received) throws CheckFailedException {
        String text = new String(received, StandardCharsets.US_ASCII).strip();
        String[] parts = text.split("\\.", -1);
        require(parts.length == 3, VerdictCode.STRUCTURE_MALFORMED);
        if (parts[0].length() > Limits.MAX_JWS_HEADER_BYTES) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_LIMIT_EXCEEDED)
                    .with("limit", "MAX_JWS_HEADER_BYTES=" + Limits.MAX_JWS_HEADER_BYTES);
        }
        return parts;
    }

    private static Map<String, JsonValue> header(String encoded) throws CheckFailedException {
        try {
            return Json.parseObject(decode(encoded)).members();
        } catch (RejectedException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static void requireCritical(Map<String, JsonValue> header) throws CheckFailedException {
        if (header.containsKey("crit")) {
            List<JsonValue> critical = array(header, "crit");
            for (JsonValue one : critical) {
                require(
                        UNDERSTOOD.contains(text(one)) && header.containsKey(text(one)),
                        VerdictCode.ATTRIBUTE_MALFORMED);
            }
        }
        boolean plain = !header.containsKey("b64") || header.get("b64") instanceof JsonValue.JsonBoolean;
        require(plain, VerdictCode.ATTRIBUTE_MALFORMED);
    }

    private static List<byte[]> certificates(Map<String, JsonValue> header) throws CheckFailedException {
        List<byte[]> certificates = new ArrayList<>();
        if (header.containsKey("x5c")) {
            for (JsonValue one : array(header, "x5c")) {
                try {
                    certificates.add(Base64.getDecoder().decode(text(one)));
                } catch (IllegalArgumentException e) {
                    throw malformed("x5c");
                }
            }
        }
        return certificates;
    }

    private static DigestAlgorithm hash(String label) throws CheckFailedException {
        DigestAlgorithm found = HASHES.get(label);
        if (found == null) {
            throw CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                    .with("jws.hashM", printable(label));
        }
        return found;
    }

    /** Without padding, and in the one encoding of its bytes. */
    private static byte[] decode(String base64url) throws CheckFailedException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64url);
            require(
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(base64url),
                    VerdictCode.STRUCTURE_MALFORMED);
            return bytes;
        } catch (IllegalArgumentException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static Map<String, JsonValue> object(JsonValue value) throws CheckFailedException {
        if (value instanceof JsonObject object) {
            return object.members();
        }
        throw malformed("sigD");
    }

    private static List<JsonValue> array(Map<String, JsonValue> members, String name) throws CheckFailedException {
        if (members.get(name) instanceof JsonArray array && !array.elements().isEmpty()) {
            return array.elements();
        }
        throw malformed(name);
    }

    private static String string(Map<String, JsonValue> members, String name) throws CheckFailedException {
        if (members.get(name) instanceof JsonString string) {
            return string.value();
        }
        throw CheckFailedException.of(VerdictCode.ATTRIBUTE_MISSING).with("jws.parameter", name);
    }

    private static String text(JsonValue value) throws CheckFailedException {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw CheckFailedException.of(VerdictCode.ATTRIBUTE_MALFORMED);
    }

    /** Facts hold codes, not texts that a stranger chose. */
    private static String printable(String label) {
        return label.matches("[A-Za-z0-9#._-]{1,32}") ? label : "?";
    }

    private static CheckFailedException malformed(String parameter) {
        return CheckFailedException.of(VerdictCode.ATTRIBUTE_MALFORMED).with("jws.parameter", parameter);
    }

    private static void require(boolean holds, VerdictCode code) throws CheckFailedException {
        if (!holds) {
            throw CheckFailedException.of(code);
        }
    }
}
