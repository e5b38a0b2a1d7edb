package org.digitaltrade.wire.msp;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.wire.crypto.CryptoProviders;

/** An authority that issues what a good one would not. */
final class CertificateSamples {

    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

    /** One certificate to be issued, with one thing or another out of the ordinary. */
    static final class Request {
        private String subject = "OU=peer,CN=peer0";
        private boolean authority;
        private int pathLength;
        private Instant notBefore = BEGINNING;
        private Instant notAfter = END;
        private boolean unknownCriticalExtension;

        Request subject(String name) {
            this.subject = name;
            return this;
        }

        Request authority(int authoritiesBelow) {
            this.authority = true;
            this.pathLength = authoritiesBelow;
            return this;
        }

        Request valid(Instant from, Instant until) {
            this.notBefore = from;
            this.notAfter = until;
            return this;
        }

        Request unknownCriticalExtension() {
            this.unknownCriticalExtension = true;
            return this;
        }
    }

    private final String name;
    private final KeyPair keys = KeyPairs.generate();
    private final X509Certificate certificate;
    private int serial;

    /** A self-signed authority. */
    CertificateSamples(String name) {
        this.name = name;
        this.certificate = issue(keys, new Request().subject(name).authority(3));
    }

    private CertificateSamples(String name, CertificateSamples issuer, Request request) {
        this.name = name;
        this.certificate = issuer.issue(keys, request.subject(name));
    }

    /** An authority under this one. */
    CertificateSamples intermediate(String intermediateName, Request request) {
        return new CertificateSamples(intermediateName, this, request);
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate issue(Request request) {
        return issue(KeyPairs.generate(), request);
    }

    X509Certificate issue(KeyPair subjectKeys, Request request) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(name),
                    BigInteger.valueOf(++serial),
                    Date.from(request.notBefore),
                    Date.from(request.notAfter),
                    new X500Name(request.subject),
                    subjectKeys.getPublic());
            builder.addExtension(
                    Extension.basicConstraints,
                    true,
                    request.authority ? new BasicConstraints(request.pathLength) : new BasicConstraints(false));
            if (request.unknownCriticalExtension) {
                builder.addExtension(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE);
            }
            return new JcaX509CertificateConverter()
                    .setProvider(CryptoProviders.bouncyCastle())
                    .getCertificate(builder.build(signer()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509CRL revocationList(X509Certificate revoked) {
        try {
            JcaX509v2CRLBuilder builder =
                    new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(BEGINNING));
            builder.addCRLEntry(revoked.getSerialNumber(), Date.from(BEGINNING), CRLReason.keyCompromise);
            return new JcaX509CRLConverter()
                    .setProvider(CryptoProviders.bouncyCastle())
                    .getCRL(builder.build(signer()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(CryptoProviders.bouncyCastle())
                    .build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
