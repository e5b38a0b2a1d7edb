package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.digitaltrade.signatures.crypto.Hashes;

/** A certificate with its key and how it signs. */
public record Issued(Suite suite, KeyPair keys, X509CertificateHolder holder) {

    public byte[] der() {
        try {
            return holder.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Certificate structure() {
        return holder.toASN1Structure();
    }

    public BigInteger serial() {
        return holder.getSerialNumber();
    }

    public String sha256() {
        return Hashes.sha256(der());
    }
}
