package org.digitaltrade.wire.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.digitaltrade.wire.MalformedBytesException;

/** Reads and writes PEM: certificates, certificate revocation lists and PKCS#8 keys. */
public final class Pem {

    private Pem() {}

    /**
     * The first certificate of the text, as Fabric reads an identity.
     *
     * @throws MalformedBytesException if there is none, or it is no X.509 certificate
     */
    public static X509Certificate certificate(String pem) {
        List<X509Certificate> certificates = certificates(pem);
        if (certificates.isEmpty()) {
            throw new MalformedBytesException("no certificate in PEM text");
        }
        return certificates.get(0);
    }

    /** All certificates of the text, in order; none if it has none. */
    public static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemObject object : objects(pem)) {
            if (object.getType().equals("CERTIFICATE")) {
                certificates.add(certificateFromDer(object.getContent()));
            }
        }
        return List.copyOf(certificates);
    }

    /**
     * The certificate with that DER encoding.
     *
     * @throws MalformedBytesException if it is none, or a part of it that identities need cannot be read
     */
    public static X509Certificate certificateFromDer(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", CryptoProviders.bouncyCastle());
            if (factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate
                    && isReadable(certificate)) {
                return certificate;
            }
            throw new MalformedBytesException("not an X.509 certificate");
        } catch (GeneralSecurityException e) {
            throw new MalformedBytesException("not an X.509 certificate", e);
        }
    }

    /**
     * Reads the parts that the provider would read only when asked, and answers with unchecked exceptions where they
     * are malformed.
     */
    private static boolean isReadable(X509Certificate certificate) {
        try {
            certificate.getSubjectX500Principal();
            certificate.getIssuerX500Principal();
            certificate.getNotBefore();
            certificate.getNotAfter();
            certificate.getBasicConstraints();
            certificate.getKeyUsage();
            certificate.getCriticalExtensionOIDs();
            return certificate.getPublicKey() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** All revocation lists of the text, in order. */
    public static List<X509CRL> revocationLists(String pem) {
        List<X509CRL> lists = new ArrayList<>();
        for (PemObject object : objects(pem)) {
            if (object.getType().equals("X509 CRL")) {
                lists.add(revocationListFromDer(object.getContent()));
            }
        }
        return List.copyOf(lists);
    }

    /**
     * The first private key of the text, which must be PKCS#8 and EC.
     *
     * @throws MalformedBytesException if there is none
     */
    public static PrivateKey privateKey(String pem) {
        for (PemObject object : objects(pem)) {
            if (object.getType().equals("PRIVATE KEY")) {
                return privateKeyFromDer(object.getContent());
            }
        }
        throw new MalformedBytesException("no PKCS#8 private key in PEM text");
    }

    /** PEM text of a certificate, with lines of 64 characters and a final newline, as Fabric's own tools write it. */
    public static String of(X509Certificate certificate) {
        try {
            return of("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate without encoding", e);
        }
    }

    /** PEM text of a private key in PKCS#8. */
    public static String of(PrivateKey key) {
        return of("PRIVATE KEY", key.getEncoded());
    }

    private static String of(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static List<PemObject> objects(String pem) {
        List<PemObject> objects = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(pem))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                objects.add(object);
            }
            return objects;
        } catch (IOException | RuntimeException e) {
            throw new MalformedBytesException("not PEM text", e);
        }
    }

    private static X509CRL revocationListFromDer(byte[] der) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", CryptoProviders.bouncyCastle());
            if (factory.generateCRL(new ByteArrayInputStream(der)) instanceof X509CRL list) {
                return list;
            }
            throw new MalformedBytesException("not an X.509 revocation list");
        } catch (GeneralSecurityException e) {
            throw new MalformedBytesException("not an X.509 revocation list", e);
        }
    }

    private static PrivateKey privateKeyFromDer(byte[] der) {
        try {
            return KeyFactory.getInstance("EC", CryptoProviders.bouncyCastle())
                    .generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new MalformedBytesException("not a PKCS#8 EC private key", e);
        }
    }
}
