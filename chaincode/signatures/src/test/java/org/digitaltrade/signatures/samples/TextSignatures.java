package org.digitaltrade.signatures.samples;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.signatures.crypto.Hashes;

/** JSON and XML signatures to be made, from their parts. */
public final class TextSignatures {
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    private TextSignatures() {}

    public static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @param members of the header after alg and x5c, with a comma before */
    public static String header(String algorithm, List<Issued> chain, String members) {
        StringBuilder certificates = new StringBuilder();
        for (Issued one : chain) {
            certificates
                    .append(certificates.isEmpty() ? "" : ",")
                    .append('"')
                    .append(base64(one.der()))
                    .append('"');
        }
        return "{\"alg\":\"" + algorithm + "\",\"x5c\":[" + certificates + "]" + members + "}";
    }

    public static String byHash(ContentDigest document) {
        return ",\"sigD\":{\"mId\":\"http://uri.etsi.org/19182/ObjectIdByURIHash\",\"pars\":[\"contract.json\"],\"hashM\":\"S"
                + 8 * document.algorithm().lengthBytes() + "\",\"hashV\":[\"" + base64url(document.bytes()) + "\"]}";
    }

    public static byte[] jws(String header, byte[] payload, Issued signer, KeyPair signing) {
        String signed = base64url(header.getBytes(StandardCharsets.UTF_8)) + "." + base64url(payload);
        byte[] value = signer.suite().sign(signing.getPrivate(), signed.getBytes(StandardCharsets.US_ASCII));
        return (signed + "." + base64url(raw(signer.suite(), value))).getBytes(StandardCharsets.US_ASCII);
    }

    /** Elliptic-curve values as JSON and XML signatures carry them. */
    public static byte[] raw(Suite suite, byte[] value) {
        if (!suite.certificateAlgorithm().endsWith("ECDSA")) {
            return value;
        }
        int half = suite.name().startsWith("P521") ? 66 : suite.name().startsWith("P384") ? 48 : 32;
        ASN1Sequence pair = ASN1Sequence.getInstance(value);
        byte[] both = new byte[2 * half];
        for (int i = 0; i < 2; i++) {
            byte[] one = BigIntegers.asUnsignedByteArray(
                    half, ASN1Integer.getInstance(pair.getObjectAt(i)).getValue());
            System.arraycopy(one, 0, both, half * i, half);
        }
        return both;
    }

    public static String signedProperties(Issued certificate) {
        return "<xades:SignedProperties xmlns:xades=\"" + XADES + "\" Id=\"p\"><xades:SignedSignatureProperties>"
                + "<xades:SigningTime>2026-11-24T10:40:00Z</xades:SigningTime><xades:SigningCertificateV2><xades:Cert>"
                + "<xades:CertDigest><ds:DigestMethod xmlns:ds=\"" + DS
                + "\" Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue xmlns:ds=\""
                + DS + "\">" + base64(Hashes.digest(DigestAlgorithm.SHA256, certificate.der()))
                + "</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>"
                + "</xades:SignedSignatureProperties></xades:SignedProperties>";
    }

    public static String reference(String attributes, String transforms, byte[] sha256) {
        return "<ds:Reference" + attributes + ">" + transforms
                + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
                + "<ds:DigestValue>" + base64(sha256) + "</ds:DigestValue></ds:Reference>";
    }

    public static String signedInfo(String method, String... references) {
        return "<ds:SignedInfo xmlns:ds=\"" + DS
                + "\"><ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\">"
                + "</ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"" + method + "\"></ds:SignatureMethod>"
                + String.join("", references) + "</ds:SignedInfo>";
    }

    public static byte[] packet(String signedInfo, String signedProperties, Issued signer, Issued... chain) {
        byte[] octets = signedInfo.getBytes(StandardCharsets.UTF_8);
        byte[] value = raw(signer.suite(), signer.suite().sign(signer.keys().getPrivate(), octets));
        StringBuilder certificates = new StringBuilder("\"" + base64(signer.der()) + "\"");
        for (Issued one : chain) {
            certificates.append(",\"").append(base64(one.der())).append('"');
        }
        String properties = signedProperties.isEmpty()
                ? ""
                : ",\"signedProperties\":\"" + base64(signedProperties.getBytes(StandardCharsets.UTF_8)) + "\"";
        return ("{\"signedInfo\":\"" + base64(octets) + "\",\"signatureValue\":\"" + base64(value)
                        + "\",\"certificates\":[" + certificates + "],\"timestamps\":[]" + properties + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
