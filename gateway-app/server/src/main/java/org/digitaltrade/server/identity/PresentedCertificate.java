package org.digitaltrade.server.identity;

import java.security.cert.X509Certificate;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.server.web.Base64Text;
import org.digitaltrade.server.web.ProblemException;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.Pem;

/**
 * A certificate as requests carry it.
 *
 * @param certificate DER in Base64, one line: the strict JSON of this gateway has no line breaks
 */
public record PresentedCertificate(String mspId, String certificate) {
    /** A certificate with attributes has about 1 kB; one of 16 kB carries something else. */
    private static final int MAX_BASE64_LENGTH = 16 * 1024;

    public PresentedCertificate {
        if (certificate.length() > MAX_BASE64_LENGTH) {
            throw new RejectedException(
                    Code.TOO_LARGE, "a certificate has at most " + MAX_BASE64_LENGTH + " characters");
        }
    }

    /** @throws ProblemException MALFORMED if it is no certificate */
    X509Certificate read() {
        try {
            return Pem.certificateFromDer(Base64Text.decode("/certificate", certificate));
        } catch (MalformedBytesException e) {
            throw new ProblemException(Code.MALFORMED, "/certificate: not an X.509 certificate");
        }
    }
}
