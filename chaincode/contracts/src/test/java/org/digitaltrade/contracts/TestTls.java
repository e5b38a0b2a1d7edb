package org.digitaltrade.contracts;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A TLS authority in a folder: {@code ca.pem}, and {@code NAME.pem} with {@code NAME.key} for each name it issues. */
final class TestTls {
    private static final X500Name AUTHORITY = new X500Name("CN=test tls authority");

    private final Path folder;
    private final KeyPair authority = newKey();
    private long serial = 1;

    TestTls(Path folder) {
        this.folder = folder;
        write("ca.pem", certificate(AUTHORITY, authority, true));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Issues a certificate for the loopback address. */
    TestTls issue(String name) {
        KeyPair key = newKey();
        write(name + ".pem", certificate(new X500Name("CN=" + name), key, false));
        try {
            write(name + ".key", new JcaPKCS8Generator(key.getPrivate(), null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    private X509CertificateHolder certificate(X500Name subject, KeyPair key, boolean isAuthority) {
        Instant now = Instant.now();
        try {
            return new X509v3CertificateBuilder(
                            AUTHORITY,
                            BigInteger.valueOf(serial++),
                            Date.from(now.minus(1, ChronoUnit.HOURS)),
                            Date.from(now.plus(1, ChronoUnit.DAYS)),
                            subject,
                            SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, Object pemObject) {
        try (Writer file = Files.newBufferedWriter(file(name));
                JcaPEMWriter pem = new JcaPEMWriter(file)) {
            pem.writeObject(pemObject);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
