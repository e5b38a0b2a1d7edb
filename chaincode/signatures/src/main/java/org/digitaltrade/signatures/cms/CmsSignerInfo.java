package org.digitaltrade.signatures.cms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The SignerInfo of a signature.
 *
 * @param identifier names the signer's certificate, as received: issuer and serial number, or a key identifier
 * @param signedAttributes the element {@code [0]}, as received
 * @param unsignedAttributes the element {@code [1]}, as received
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CmsSignerInfo(
        Tlv identifier,
        AlgorithmIdentifier digestAlgorithm,
        Optional<Tlv> signedAttributes,
        AlgorithmIdentifier signatureAlgorithm,
        byte[] value,
        Optional<Tlv> unsignedAttributes) {
    private static final int KEY_IDENTIFIER = Tag.contextPrimitive(0);

    static CmsSignerInfo parse(Tlv signerInfo) throws MalformedDerException {
        Fields fields = new Fields(signerInfo.expect(Tag.SEQUENCE));
        fields.next(Tag.INTEGER);
        Tlv identifier = fields.any().strict();
        if (!identifier.is(Tag.SEQUENCE) && !identifier.is(KEY_IDENTIFIER)) {
            throw new MalformedDerException("the signer is named by issuer and serial, or by key identifier");
        }
        CmsSignerInfo signer = new CmsSignerInfo(
                identifier,
                algorithm(fields.next(Tag.SEQUENCE)),
                fields.optional(Tag.context(0)),
                algorithm(fields.next(Tag.SEQUENCE)),
                octetString(fields.any()),
                fields.optional(Tag.context(1)));
        fields.end();
        return signer;
    }

    /** Whether the signature names this certificate as the signer's. */
    boolean names(ParsedCertificate certificate) throws MalformedDerException {
        if (identifier.is(KEY_IDENTIFIER)) {
            return certificate
                    .extensions()
                    .subjectKeyIdentifier()
                    .filter(own -> Arrays.equals(own, identifier.content()))
                    .isPresent();
        }
        List<Tlv> issuerAndSerial = identifier.children();
        if (issuerAndSerial.size() != 2) {
            throw new MalformedDerException("issuer and serial number");
        }
        return Arrays.equals(issuerAndSerial.get(0).encoded(), certificate.issuer())
                && Arrays.equals(
                        issuerAndSerial.get(1).expect(Tag.INTEGER).content(),
                        certificate.serialNumber().toByteArray());
    }

    /** Timestamp tokens over the signature value, from the unsigned attributes. */
    public List<byte[]> timestampTokens() throws CheckFailedException {
        try {
            List<byte[]> tokens = new ArrayList<>();
            List<Tlv> attributes =
                    unsignedAttributes.isPresent() ? unsignedAttributes.get().children() : List.of();
            for (Tlv attribute : attributes) {
                Fields fields = new Fields(attribute.expect(Tag.SEQUENCE));
                if (CmsSignature.oid(fields.any()).equals(CmsOids.TIMESTAMP_TOKEN)) {
                    fields.next(Tag.SET).children().forEach(token -> tokens.add(token.encoded()));
                }
            }
            return tokens;
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    static AlgorithmIdentifier algorithm(Tlv tlv) throws MalformedDerException {
        return Structures.read(tlv.encoded(), AlgorithmIdentifier::getInstance);
    }

    private static byte[] octetString(Tlv tlv) throws MalformedDerException {
        if ((tlv.tag() & ~Tag.CONSTRUCTED) != Tag.OCTET_STRING) {
            throw new MalformedDerException("a signature value is an octet string");
        }
        return tlv.octets();
    }
}
