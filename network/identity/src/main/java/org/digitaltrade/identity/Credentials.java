package org.digitaltrade.identity;

import java.nio.file.Path;
import java.security.PrivateKey;

/**
 * A certificate and its key, each in its file.
 *
 * @param privateKeyFile PKCS#8 in PEM, readable by its owner alone
 */
public record Credentials(CertificateFile certificate, Path privateKeyFile, PrivateKey privateKey) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + certificate.file() + "]";
    }
}
