package org.digitaltrade.signatures.x509;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.Bc;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.crypto.SignatureValues;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.crypto.SubjectKey;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** A certificate (RFC 5280) that is DER, within the limits, and with the members that every later check needs. */
public final class ParsedCertificate implements Comparable<ParsedCertificate> {
    private static final int VERSION = Tag.context(0);
    private static final int VERSION_3 = 3;

    private final byte[] der;
    private final byte[] signedPart;
    private final Certificate certificate;
    private final CertificateExtensions extensions;
    private final SubjectKey key;
    private final byte[] subject;
    private final byte[] issuer;
    private final Instant notBefore;
    private final Instant notAfter;
    private final String sha256;

    private ParsedCertificate(byte[] der, Tlv tlv) throws MalformedDerException {
        this.der = der;
        Fields parts = new Fields(tlv.expect(Tag.SEQUENCE));
        Tlv signed = parts.next(Tag.SEQUENCE);
        Tlv statedAlgorithm = parts.next(Tag.SEQUENCE);
        parts.next(Tag.BIT_STRING);
        parts.end();
        this.signedPart = signed.encoded();
        this.certificate = Structures.read(der, Certificate::getInstance);
        Fields fields = new Fields(signed);
        fields.optional(VERSION);
        fields.next(Tag.INTEGER);
        require(
                Arrays.equals(fields.next(Tag.SEQUENCE).encoded(), statedAlgorithm.encoded()),
                "the signed algorithm differs from the stated one");
        this.issuer = fields.next(Tag.SEQUENCE).encoded();
        Fields validity = new Fields(fields.next(Tag.SEQUENCE));
        this.notBefore = StrictTime.parse(validity.any());
        this.notAfter = StrictTime.parse(validity.any());
        validity.end();
        this.subject = fields.next(Tag.SEQUENCE).encoded();
        this.key = SubjectKey.of(
                certificate.getSubjectPublicKeyInfo(), fields.next(Tag.SEQUENCE).encoded());
        this.sha256 = Hashes.sha256(der);
        this.extensions = CertificateExtensions.of(extensions(certificate));
        checkProfile();
    }

    /** @throws MalformedDerException if this isn't the DER of a certificate within the limits */
    public static ParsedCertificate parse(byte[] der) throws MalformedDerException {
        require(der.length <= Limits.MAX_CERTIFICATE_BYTES, "too large");
        return new ParsedCertificate(der, Tlv.only(der));
    }

    /** @throws MalformedDerException also if this isn't Base64 */
    public static ParsedCertificate parseBase64(String base64) throws MalformedDerException {
        try {
            return parse(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new MalformedDerException("not Base64");
        }
    }

    private void checkProfile() throws MalformedDerException {
        BigInteger number = serialNumber();
        require(number.signum() > 0 && number.toByteArray().length <= Limits.MAX_SERIAL_BYTES, "serial number");
        require(certificate.getSubject().size() <= Limits.MAX_NAMES, "subject");
        require(certificate.getIssuer().size() <= Limits.MAX_NAMES, "issuer");
        require(isVersion3() || extensions(certificate).isEmpty(), "extensions need version 3");
    }

    private static Optional<Extensions> extensions(Certificate certificate) {
        return Optional.ofNullable(certificate.getTBSCertificate().getExtensions());
    }

    private static void require(boolean holds, String rule) throws MalformedDerException {
        if (!holds) {
            throw new MalformedDerException(rule);
        }
    }

    public byte[] der() {
        return der.clone();
    }

    /** Of the DER, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    public String keySha256() {
        return Hashes.sha256(key.der());
    }

    public SubjectKey key() {
        return key;
    }

    public Certificate structure() {
        return certificate;
    }

    public BigInteger serialNumber() {
        return certificate.getSerialNumber().getValue();
    }

    /** Lower-case hex without leading zeros. */
    public String serial() {
        return serialNumber().toString(16);
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public boolean isValidAt(Instant time) {
        return !time.isBefore(notBefore) && !time.isAfter(notAfter);
    }

    public boolean isVersion3() {
        return certificate.getVersionNumber() == VERSION_3;
    }

    /** SHA-256 of the subject's DER, by which trust lists are searched. */
    public String subjectSha256() {
        return Hashes.sha256(subject);
    }

    public String issuerSha256() {
        return Hashes.sha256(issuer);
    }

    public byte[] issuer() {
        return issuer.clone();
    }

    public byte[] subject() {
        return subject.clone();
    }

    /** The content of an extension that no check of the path knows; empty if it is absent. */
    public Optional<byte[]> extensionValue(String oid) {
        return extensions(certificate)
                .map(all -> all.getExtension(new ASN1ObjectIdentifier(oid)))
                .map(extension -> extension.getExtnValue().getOctets());
    }

    public CertificateExtensions extensions() {
        return extensions;
    }

    /** Whether names and key identifiers say that the other certificate's holder issued this one. */
    public boolean namesAsIssuer(ParsedCertificate other) {
        if (!Arrays.equals(issuer, other.subject)) {
            return false;
        }
        Optional<byte[]> wanted = extensions.authorityKeyIdentifier();
        Optional<byte[]> offered = other.extensions.subjectKeyIdentifier();
        return wanted.isEmpty() || offered.isEmpty() || Arrays.equals(wanted.get(), offered.get());
    }

    /** The algorithm by which this certificate is signed with that issuer's key. */
    public StatedAlgorithm signedWith(ParsedCertificate issuing) throws CheckFailedException {
        return StatedAlgorithm.ofCertificate(certificate.getSignatureAlgorithm(), issuing.key);
    }

    public boolean isSignedBy(ParsedCertificate issuing, WorkBudget budget) throws CheckFailedException {
        byte[] value = certificate.getSignature().getOctets();
        return SignatureValues.verify(signedWith(issuing), issuing.key, signedPart, value, budget);
    }

    /** For the library. */
    public X509Certificate toX509() throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", Bc.PROVIDER).generateCertificate(new ByteArrayInputStream(der));
    }

    /** By the SHA-256 of the DER: the one order of certificates that their place in a set can't change. */
    @Override
    public int compareTo(ParsedCertificate other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParsedCertificate that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(subject) + " " + sha256;
    }
}
