package org.digitaltrade.identity;

import java.nio.file.Path;
import java.security.cert.X509Certificate;

/**
 * A certificate in its file.
 *
 * @param pem text of the file; identities carry these very bytes
 */
public record CertificateFile(Path file, String pem, X509Certificate certificate) {}
