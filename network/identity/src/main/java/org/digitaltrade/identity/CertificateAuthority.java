package org.digitaltrade.identity;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.topology.Unit;

/** Issues the certificates of one organisation: of its members, or of its TLS endpoints. */
public final class CertificateAuthority {

    /** Stands in the subject of every authority made here, so that nobody takes its certificates for production's. */
    public static final String DEVELOPMENT_UNIT = "development CA";

    /** Validity of every certificate. Ten years, as Fabric's own tool for development has it. */
    static final Duration VALIDITY = Duration.ofDays(3650);

    /** Certificates begin to be valid this long before now, for hosts whose clocks are behind. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final int SERIAL_BITS = 127;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final String organisation;
    private final Clock clock;

    private CertificateAuthority(X509Certificate certificate, PrivateKey key, String organisation, Clock clock) {
        this.certificate = certificate;
        this.key = key;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A new self-signed authority.
     *
     * @param commonName such as {@code ca.bjcac}
     * @param organisation name in its own and its certificates' subjects
     */
    public static CertificateAuthority create(String commonName, String organisation, Clock clock) {
        KeyPair keys = KeyPairs.generate();
        X500Name subject = subject(organisation, DEVELOPMENT_UNIT, commonName);
        try {
            X509v3CertificateBuilder builder = builder(subject, subject, keys.getPublic(), clock)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return of(sign(builder, keys.getPrivate()), keys.getPrivate(), organisation, clock);
        } catch (CertIOException e) {
            throw new IllegalStateException("standard extensions can be encoded", e);
        }
    }

    /** An existing authority. */
    public static CertificateAuthority of(
            X509Certificate certificate, PrivateKey key, String organisation, Clock clock) {
        return new CertificateAuthority(certificate, key, organisation, clock);
    }

    /**
     * The authority of an organisation's members, in a folder of identities made before.
     *
     * @return empty if its key isn't there, as on every network whose members trust only themselves
     * @throws DamagedIdentitiesException if it can't be read
     */
    public static Optional<CertificateAuthority> ofMembers(Path identities, String mspId, Clock clock) {
        Path folder = new IdentityFolder(identities).authority(mspId);
        if (!Files.exists(IdentityFolder.key(folder))) {
            return Optional.empty();
        }
        return Optional.of(of(
                PemFiles.certificate(IdentityFolder.certificate(folder)).certificate(),
                PemFiles.privateKey(IdentityFolder.key(folder)),
                mspId,
                clock));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    /**
     * Issues the certificate of a member.
     *
     * @param commonName such as {@code User1@BJCAC}
     * @param unit tells Fabric the member's role
     * @param attributes what the ledger may let it do, see {@link AttributeExtension}; none is written if empty
     */
    public X509Certificate issueMember(
            PublicKey publicKey, String commonName, Unit unit, Map<String, String> attributes) {
        try {
            X509v3CertificateBuilder builder = leaf(publicKey, subject(organisation, unit.text(), commonName));
            if (!attributes.isEmpty()) {
                builder.addExtension(AttributeExtension.OID, false, AttributeExtension.encode(attributes));
            }
            return sign(builder, key);
        } catch (CertIOException e) {
            throw new IllegalStateException("an octet string can be encoded", e);
        }
    }

    /**
     * Issues the certificate of a TLS endpoint.
     *
     * @param host name that clients verify; {@code localhost} and the loopback addresses are added
     */
    public X509Certificate issueTls(PublicKey publicKey, String host) {
        try {
            X509v3CertificateBuilder builder = leaf(publicKey, subject(organisation, "TLS", host))
                    .addExtension(Extension.subjectAlternativeName, false, LoopbackNames.with(host))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                        KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                    }));
            return sign(builder, key);
        } catch (CertIOException e) {
            throw new IllegalStateException("standard extensions can be encoded", e);
        }
    }

    private X509v3CertificateBuilder leaf(PublicKey publicKey, X500Name subject) throws CertIOException {
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return builder(issuer, subject, publicKey, clock)
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        extensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey publicKey, Clock clock)
            throws CertIOException {
        Instant notBefore = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(CLOCK_SKEW);
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, RANDOM),
                        Date.from(notBefore),
                        Date.from(notBefore.plus(VALIDITY)),
                        subject,
                        publicKey)
                .addExtension(
                        Extension.subjectKeyIdentifier, false, extensionUtils().createSubjectKeyIdentifier(publicKey));
    }

    private static X500Name subject(String organisation, String unit, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.OU, unit)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter()
                    .setProvider(KeyPairs.PROVIDER)
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(KeyPairs.PROVIDER)
                            .build(key)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate on P-256 can be signed", e);
        }
    }

    private static JcaX509ExtensionUtils extensionUtils() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has the digest of key identifiers", e);
        }
    }
}
