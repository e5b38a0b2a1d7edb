package org.digitaltrade.contracts.attestations;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Certificates that are to be anchors, read before anyone adopts them. */
final class AnchorCertificates {

    private AnchorCertificates() {}

    /** @throws RejectedException CERTIFICATE_INVALID if a certificate can't serve the service's type */
    static ServiceReference reference(TrustServiceEntry entry) {
        List<Hash> subjects = entry.certificates().stream()
                .map(certificate -> subject(certificate, entry.type().issuesCertificates()))
                .distinct()
                .toList();
        return new ServiceReference(entry.serviceId(), LedgerTrust.hash(entry), subjects);
    }

    /**
     * @param base64 of the DER
     * @return SHA-256 of the subject's DER
     * @throws RejectedException CERTIFICATE_INVALID
     */
    static Hash subject(String base64, boolean issuer) {
        try {
            ParsedCertificate certificate = ParsedCertificate.parseBase64(base64);
            if (issuer && !certificate.extensions().isCa()) {
                throw new RejectedException(Code.CERTIFICATE_INVALID, certificate.sha256() + " is no CA's");
            }
            if (!certificate.key().isUsable()) {
                throw new RejectedException(
                        Code.CERTIFICATE_INVALID,
                        certificate.sha256() + " has an unusable key, "
                                + certificate.key().algorithm());
            }
            return new Hash(certificate.subjectSha256());
        } catch (MalformedDerException e) {
            throw new RejectedException(Code.CERTIFICATE_INVALID, "not Base64 of the DER of a certificate");
        }
    }
}
