package org.digitaltrade.client;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;

/** An organisation whose certificates are made by the test: a root, and whoever is issued under it. */
final class TestOrganisation {
    private static final AtomicLong SERIAL = new AtomicLong(1);

    final String mspId;
    final X509Certificate root;
    private final KeyPair rootKey;

    TestOrganisation(String mspId) {
        this.mspId = mspId;
        this.rootKey = keyPair();
        this.root = issue("CN=ca." + mspId, "CN=ca." + mspId, rootKey, rootKey, true);
    }

    Msp msp() {
        return Msp.ofRoots(mspId, java.util.List.of(root));
    }

    SigningIdentity peer() {
        return member("peer");
    }

    SigningIdentity member(String unit) {
        KeyPair keys = keyPair();
        X509Certificate certificate = certificate(unit, keys);
        return new SigningIdentity(
                mspId, SerializedIdentities.of(mspId, Pem.of(certificate)), EcdsaSigner.of(keys.getPrivate()));
    }

    X509Certificate certificate(String unit, KeyPair keys) {
        return issue("CN=ca." + mspId, "OU=" + unit + ",CN=" + unit + "0." + mspId, keys, rootKey, false);
    }

    static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate issue(String issuer, String subject, KeyPair keys, KeyPair issuerKey, boolean ca) {
        Instant now = Instant.now();
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(now.minus(1, ChronoUnit.HOURS)),
                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .setProvider(CryptoProviders.bouncyCastle())
                            .build(issuerKey.getPrivate())));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
