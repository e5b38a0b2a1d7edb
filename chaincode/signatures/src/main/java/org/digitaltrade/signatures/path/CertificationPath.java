package org.digitaltrade.signatures.path;

import java.util.List;
import org.digitaltrade.signatures.trust.Anchor;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A path whose every certificate is signed by the next one's key, the last by the anchor's.
 *
 * @param certificates the signer's first, without the anchor
 */
public record CertificationPath(List<ParsedCertificate> certificates, Anchor anchor) {

    public CertificationPath {
        certificates = List.copyOf(certificates);
    }

    public ParsedCertificate signer() {
        return certificates.get(0);
    }

    /** Who signed the certificate at this index. */
    public ParsedCertificate issuerOf(int index) {
        return index + 1 < certificates.size() ? certificates.get(index + 1) : anchor.certificate();
    }
}
