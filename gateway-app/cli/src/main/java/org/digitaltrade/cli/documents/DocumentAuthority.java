package org.digitaltrade.cli.documents;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.SubjectRule;

/**
 * A certification body for tests, development and the demonstration. It issues directly from its root, keeps its key in
 * memory only, and its certificates say so in their names; a production ledger names real ones in its trust lists.
 */
public final class DocumentAuthority {
    /** Positive and unguessable, within the 20 octets of RFC 5280. */
    private static final int SERIAL_BITS = 159;

    private static final Duration ROOT_VALIDITY = Duration.ofDays(3650);

    private final SecureRandom random = new SecureRandom();
    private final DocumentKeyKind kind;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private DocumentAuthority(DocumentKeyKind kind, KeyPair keys, X509Certificate certificate) {
        this.kind = kind;
        this.keys = keys;
        this.certificate = certificate;
    }

    /**
     * @param name common name of the body
     * @param country ISO 3166-1 alpha-2
     * @param from begin of its certificate's validity of ten years
     */
    public static DocumentAuthority create(DocumentKeyKind kind, String name, String country, Instant from)
            throws GeneralSecurityException {
        KeyPair keys = kind.generate();
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.C, country)
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name)
                .build();
        SecureRandom random = new SecureRandom();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, random).setBit(0),
                Date.from(from),
                Date.from(from.plus(ROOT_VALIDITY)),
                subject,
                keys.getPublic());
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(1));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the root's extensions can't be encoded", e);
        }
        return new DocumentAuthority(kind, keys, sign(kind, keys, builder));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A certificate for signing documents in the name of a legal person.
     *
     * @param party named in {@code organizationIdentifier} as {@link SubjectRule#DEFAULT} says
     * @param organisation its name
     */
    public X509Certificate issue(
            PublicKey key, PartyId party, String organisation, String country, Instant from, Instant until)
            throws GeneralSecurityException {
        X500Name subject = new X500NameBuilder()
                .addRDN(BCStyle.C, country)
                .addRDN(BCStyle.O, organisation)
                .addRDN(new ASN1ObjectIdentifier(SubjectRule.DEFAULT.oid()), SubjectRule.DEFAULT.valueOf(party))
                .addRDN(BCStyle.CN, organisation)
                .build();
        JcaX509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(certificate, serial(), Date.from(from), Date.from(until), subject, key);
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(keys.getPublic()));
        } catch (CertIOException e) {
            throw new GeneralSecurityException("the certificate's extensions can't be encoded", e);
        }
        return sign(kind, keys, builder);
    }

    /**
     * The revocation list as of a time.
     *
     * @param number its number, rising from list to list
     * @param revoked when each revoked serial was revoked
     * @return DER
     */
    public byte[] revocationList(long number, Instant thisUpdate, Instant nextUpdate, Map<BigInteger, Instant> revoked)
            throws GeneralSecurityException {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), Date.from(thisUpdate));
            builder.setNextUpdate(Date.from(nextUpdate));
            revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.unspecified));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            return new JcaX509CRLConverter()
                    .setProvider(DocumentKeyKind.provider())
                    .getCRL(builder.build(new JcaContentSignerBuilder(kind.certificateAlgorithm())
                            .setProvider(DocumentKeyKind.provider())
                            .build(keys.getPrivate())))
                    .getEncoded();
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException("the revocation list can't be signed", e);
        }
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(0);
    }

    private static X509Certificate sign(DocumentKeyKind kind, KeyPair keys, JcaX509v3CertificateBuilder builder)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .setProvider(DocumentKeyKind.provider())
                    .getCertificate(builder.build(new JcaContentSignerBuilder(kind.certificateAlgorithm())
                            .setProvider(DocumentKeyKind.provider())
                            .build(keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("the certificate can't be signed", e);
        }
    }
}
