package org.digitaltrade.signatures.samples;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v1CertificateBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.signatures.crypto.Bc;

/** A certificate to be issued: begin with a good one and bend one field at a time. */
public final class CertificateSpec {
    public static final Instant NOT_BEFORE = Instant.parse("2025-01-01T00:00:00Z");
    public static final Instant NOT_AFTER = Instant.parse("2030-01-01T00:00:00Z");

    private record Added(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {}

    private final Suite suite;
    private final KeyPair keys;
    private X500Name subject;
    private BigInteger serial;
    private Instant notBefore = NOT_BEFORE;
    private Instant notAfter = NOT_AFTER;
    private BasicConstraints constraints;
    private Optional<KeyUsage> usage;
    private final List<Added> added = new ArrayList<>();
    private Optional<SubjectPublicKeyInfo> otherKey = Optional.empty();
    private Optional<String> otherAlgorithm = Optional.empty();
    private boolean version1;

    private CertificateSpec(Suite suite, KeyPair keys, X500Name subject, BasicConstraints constraints, KeyUsage usage) {
        this.suite = suite;
        this.keys = keys;
        this.subject = subject;
        this.constraints = constraints;
        this.usage = Optional.of(usage);
        this.serial = BigInteger.valueOf(Math.abs((long) subject.hashCode()) + 1);
    }

    public static CertificateSpec authority(Suite suite, String name) {
        return new CertificateSpec(
                suite,
                Keys.named(name, suite),
                name(name, Optional.empty()),
                new BasicConstraints(true),
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** @param identifier the organizationIdentifier, such as {@code NTRCN-91110108MA0DEM013A} */
    public static CertificateSpec signer(Suite suite, String name, String identifier) {
        return new CertificateSpec(
                suite,
                Keys.named(name, suite),
                name(name, Optional.of(identifier)),
                new BasicConstraints(false),
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    private static X500Name name(String commonName, Optional<String> identifier) {
        X500NameBuilder name = new X500NameBuilder().addRDN(BCStyle.C, "CN").addRDN(BCStyle.CN, commonName);
        identifier.ifPresent(value -> name.addRDN(BCStyle.ORGANIZATION_IDENTIFIER, value));
        return name.build();
    }

    public CertificateSpec serial(BigInteger number) {
        serial = number;
        return this;
    }

    public CertificateSpec subject(UnaryOperator<X500NameBuilder> more) {
        X500NameBuilder builder = new X500NameBuilder();
        for (var rdn : subject.getRDNs()) {
            builder.addMultiValuedRDN(rdn.getTypesAndValues());
        }
        subject = more.apply(builder).build();
        return this;
    }

    public CertificateSpec valid(String from, String until) {
        notBefore = Instant.parse(from);
        notAfter = Instant.parse(until);
        return this;
    }

    public CertificateSpec constraints(BasicConstraints other) {
        constraints = other;
        return this;
    }

    public CertificateSpec usage(int bits) {
        usage = Optional.of(new KeyUsage(bits));
        return this;
    }

    public CertificateSpec withoutUsage() {
        usage = Optional.empty();
        return this;
    }

    public CertificateSpec purpose(boolean critical, KeyPurposeId... purposes) {
        return with(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes));
    }

    public CertificateSpec with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        added.add(new Added(oid, critical, value));
        return this;
    }

    /** States another public key than the holder's. */
    public CertificateSpec key(SubjectPublicKeyInfo other) {
        otherKey = Optional.of(other);
        return this;
    }

    /** Has the issuer sign with another algorithm than its usual one. */
    public CertificateSpec signedWith(String algorithm) {
        otherAlgorithm = Optional.of(algorithm);
        return this;
    }

    public CertificateSpec version1() {
        version1 = true;
        return this;
    }

    public Issued selfSigned() {
        return issued(subject, suite, keys, keys);
    }

    public Issued issuedBy(Issued issuer) {
        return issued(issuer.holder().getSubject(), issuer.suite(), issuer.keys(), issuer.keys());
    }

    /** In the issuer's name, but signed by another key: what a forger makes. */
    public Issued forgedAs(Issued issuer, KeyPair forger) {
        return issued(issuer.holder().getSubject(), issuer.suite(), forger, issuer.keys());
    }

    private Issued issued(X500Name issuer, Suite issuerSuite, KeyPair signing, KeyPair named) {
        SubjectPublicKeyInfo info = otherKey.orElseGet(
                () -> SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        try {
            var signer = new JcaContentSignerBuilder(otherAlgorithm.orElse(issuerSuite.certificateAlgorithm()))
                    .setProvider(Bc.PROVIDER)
                    .build(signing.getPrivate());
            if (version1) {
                return new Issued(
                        suite,
                        keys,
                        new X509v1CertificateBuilder(
                                        issuer, serial, Date.from(notBefore), Date.from(notAfter), subject, info)
                                .build(signer));
            }
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer, serial, Date.from(notBefore), Date.from(notAfter), subject, info);
            addExtensions(builder, named);
            X509CertificateHolder holder = builder.build(signer);
            return new Issued(suite, keys, holder);
        } catch (OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addExtensions(X509v3CertificateBuilder builder, KeyPair issuer) throws CertIOException {
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, constraints);
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, usage.get());
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(issuer.getPublic()));
            for (Added one : added) {
                builder.addExtension(one.oid, one.critical, one.value);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
