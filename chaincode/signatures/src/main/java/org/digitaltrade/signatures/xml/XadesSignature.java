package org.digitaltrade.signatures.xml;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * An XML signature over canonical octets of its SignedInfo. They need no proof of where they come from: if they verify, they
 * are what was signed. Of its references one is to the signed properties, whose octets are here too, and one to the document.
 */
public final class XadesSignature implements DocumentSignature {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties";

    private final byte[] signed;
    private final byte[] value;
    private final List<byte[]> stamped;
    private final String algorithm;
    private final Reference document;
    private final Optional<Element> properties;
    private final List<ParsedCertificate> atHand;
    private final List<Fact> facts;

    /** @param transformed whether anything but the plain octets was digested */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reference(String digestMethod, byte[] digest, boolean transformed) {}

    private XadesSignature(XadesPacket packet, List<ParsedCertificate> atHand)
            throws CheckFailedException, MalformedDerException {
        this.atHand = atHand;
        this.signed = XadesPacket.decode(packet.signedInfo());
        this.value = XadesPacket.decode(packet.signatureValue());
        Element info = CanonicalXml.parse(signed);
        require(info.is(DS, "SignedInfo"), VerdictCode.STRUCTURE_MALFORMED);
        require(
                XmlAlgorithms.CANONICAL.contains(method(info, "CanonicalizationMethod")),
                VerdictCode.TRANSFORM_NOT_ALLOWED);
        this.algorithm = method(info, "SignatureMethod");
        List<Element> references = info.all(DS, "Reference");
        Optional<byte[]> octets = packet.signedProperties().isPresent()
                ? Optional.of(XadesPacket.decode(packet.signedProperties().get()))
                : Optional.empty();
        List<Element> others = new ArrayList<>();
        int toProperties = 0;
        for (Element reference : references) {
            if (reference.attribute("Type").filter(PROPERTIES_TYPE::equals).isPresent()) {
                toProperties++;
                requireProperties(reference, octets);
            } else {
                others.add(reference);
            }
        }
        require(
                others.size() == 1 && toProperties <= 1 && (toProperties == 1) == octets.isPresent(),
                VerdictCode.REFERENCE_COUNT);
        this.document = reference(others.get(0));
        this.properties = octets.isPresent() ? Optional.of(properties(octets.get())) : Optional.empty();
        this.stamped = stamped(packet);
        this.facts = List.of(
                new Fact("xml.signatureMethod", known(algorithm)),
                new Fact("xml.documentTransformed", Boolean.toString(document.transformed)));
    }

    /** The certificates that the packet carries. */
    public static List<byte[]> certificates(byte[] received) throws CheckFailedException {
        XadesPacket packet = XadesPacket.parse(received);
        return packet.decoded(packet.certificates());
    }

    /** The tokens that the packet carries. */
    public static List<byte[]> timestamps(byte[] received) throws CheckFailedException {
        XadesPacket packet = XadesPacket.parse(received);
        return packet.decoded(packet.timestamps());
    }

    public static XadesSignature parse(byte[] received, List<ParsedCertificate> atHand) throws CheckFailedException {
        try {
            return new XadesSignature(XadesPacket.parse(received), List.copyOf(atHand));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public ParsedCertificate signer(PolicyCheck policy) throws CheckFailedException {
        if (properties.isEmpty()) {
            List<ParsedCertificate> leaves = atHand.stream()
                    .filter(one -> !one.extensions().isCa())
                    .distinct()
                    .toList();
            require(!leaves.isEmpty(), VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND);
            require(leaves.size() == 1, VerdictCode.SIGNER_CERTIFICATE_AMBIGUOUS);
            return leaves.get(0);
        }
        try {
            Element reference = certificateReference(properties.get());
            DigestAlgorithm digest = digest(method(reference, "DigestMethod"));
            policy.use(digest, AlgorithmUse.SIGNATURE);
            byte[] named = base64(reference.one(DS, "DigestValue"));
            return atHand.stream()
                    .filter(one -> Arrays.equals(named, Hashes.digest(digest, one.der())))
                    .findFirst()
                    .orElseThrow(() -> CheckFailedException.of(
                            atHand.isEmpty()
                                    ? VerdictCode.SIGNER_CERTIFICATE_NOT_FOUND
                                    : VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.ATTRIBUTE_MALFORMED).with("xml.property", "SigningCertificate");
        }
    }

    @Override
    public boolean hasReference() {
        return properties.isPresent();
    }

    @Override
    public DigestAlgorithm digestAlgorithm() throws CheckFailedException {
        return digest(document.digestMethod);
    }

    @Override
    public StatedAlgorithm algorithm(ParsedCertificate signer, PolicyCheck policy) throws CheckFailedException {
        policy.use(digestAlgorithm(), AlgorithmUse.SIGNATURE);
        SignatureAlgorithm stated = XmlAlgorithms.SIGNATURES.get(algorithm);
        if (stated == null) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED)
                    .with("algorithm.stated", known(algorithm));
        }
        int salt = stated.scheme() == SignatureScheme.RSA_PSS ? stated.digest().lengthBytes() : 0;
        StatedAlgorithm found = StatedAlgorithm.named(stated, salt, signer.key());
        policy.use(found, signer.key(), AlgorithmUse.SIGNATURE);
        return found;
    }

    @Override
    public void requireDigest(ContentDigest expected) throws CheckFailedException {
        if (!Arrays.equals(expected.bytes(), document.digest)) {
            throw CheckFailedException.of(VerdictCode.DIGEST_MISMATCH)
                    .with("digest.given", expected.toString())
                    .with("digest.signed", HexFormat.of().formatHex(document.digest));
        }
    }

    @Override
    public void requireValue(ParsedCertificate signer, StatedAlgorithm stated, WorkBudget budget)
            throws CheckFailedException {
        boolean pair = stated.algorithm().scheme() == SignatureScheme.ECDSA;
        byte[] usual = pair ? SignatureValues.ofRawPair(value, (signer.key().bits() + 7) / 8) : value;
        if (!SignatureValues.verify(stated, signer.key(), signed, usual, budget)) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_INVALID);
        }
    }

    @Override
    public Optional<Instant> claimedTime() throws CheckFailedException {
        try {
            if (properties.isEmpty()) {
                return Optional.empty();
            }
            Optional<Element> time =
                    properties.get().one(XADES, "SignedSignatureProperties").optional(XADES, "SigningTime");
            return time.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(time.get().token()).toInstant());
        } catch (MalformedDerException | DateTimeException e) {
            throw CheckFailedException.of(VerdictCode.ATTRIBUTE_MALFORMED).with("xml.property", "SigningTime");
        }
    }

    @Override
    public List<byte[]> stamped() {
        return stamped;
    }

    /** The canonical SignatureValue counts only if it holds this value. */
    private List<byte[]> stamped(XadesPacket packet) throws CheckFailedException, MalformedDerException {
        if (packet.stamped().isEmpty()) {
            return List.of(value);
        }
        byte[] octets = XadesPacket.decode(packet.stamped().get());
        Element element = CanonicalXml.parse(octets);
        require(
                element.is(DS, "SignatureValue") && Arrays.equals(base64(element), value),
                VerdictCode.STRUCTURE_MALFORMED);
        return List.of(octets, value);
    }

    private static void requireProperties(Element reference, Optional<byte[]> octets)
            throws CheckFailedException, MalformedDerException {
        require(octets.isPresent(), VerdictCode.REFERENCE_COUNT);
        Reference read = reference(reference);
        boolean same = Arrays.equals(read.digest, Hashes.digest(digest(read.digestMethod), octets.get()));
        require(same, VerdictCode.SIGNED_PROPERTIES_MISMATCH);
    }

    private static Element properties(byte[] octets) throws CheckFailedException, MalformedDerException {
        Element element = CanonicalXml.parse(octets);
        require(element.is(XADES, "SignedProperties"), VerdictCode.STRUCTURE_MALFORMED);
        return element;
    }

    /** The first certificate named is the signer's; in both editions of the property. */
    private static Element certificateReference(Element properties) throws MalformedDerException {
        Element signature = properties.one(XADES, "SignedSignatureProperties");
        Optional<Element> property = signature
                .optional(XADES, "SigningCertificateV2")
                .or(() -> signature.optional(XADES, "SigningCertificate"));
        if (property.isEmpty() || property.get().all(XADES, "Cert").isEmpty()) {
            throw new MalformedDerException("no signing certificate");
        }
        return property.get().all(XADES, "Cert").get(0).one(XADES, "CertDigest");
    }

    private static Reference reference(Element reference) throws CheckFailedException, MalformedDerException {
        boolean transformed = false;
        for (Element transforms : reference.all(DS, "Transforms")) {
            for (Element transform : transforms.all(DS, "Transform")) {
                String name = transform.attribute("Algorithm").orElse("");
                require(
                        XmlAlgorithms.CANONICAL.contains(name) || name.equals(XmlAlgorithms.ENVELOPED),
                        VerdictCode.TRANSFORM_NOT_ALLOWED);
                transformed = true;
            }
        }
        return new Reference(method(reference, "DigestMethod"), base64(reference.one(DS, "DigestValue")), transformed);
    }

    private static DigestAlgorithm digest(String method) throws CheckFailedException {
        DigestAlgorithm found = XmlAlgorithms.DIGESTS.get(method);
        if (found == null) {
            throw CheckFailedException.of(VerdictCode.DIGEST_ALGORITHM_NOT_ALLOWED)
                    .with("xml.digestMethod", known(method));
        }
        return found;
    }

    private static String method(Element parent, String name) throws MalformedDerException {
        return parent.one(DS, name).attribute("Algorithm").orElse("");
    }

    private static byte[] base64(Element element) throws MalformedDerException {
        try {
            return Base64.getDecoder().decode(element.token().getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new MalformedDerException("not Base64");
        }
    }

    /** Facts hold addresses of standards, not texts that a stranger chose. */
    private static String known(String address) {
        return address.matches("http://www\\.w3\\.org/[A-Za-z0-9/#._-]{1,80}") ? address : "?";
    }

    private static void require(boolean holds, VerdictCode code) throws CheckFailedException {
        if (!holds) {
            throw CheckFailedException.of(code);
        }
    }
}
