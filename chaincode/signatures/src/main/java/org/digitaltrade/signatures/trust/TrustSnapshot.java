package org.digitaltrade.signatures.trust;

import java.util.Comparator;
import java.util.List;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Trust held in memory, for checks away from the ledger.
 *
 * @param services in any order
 */
public record TrustSnapshot(
        List<ListedService> services, List<PartyAgreement> agreements, List<RecognitionTerms> recognitions)
        implements TrustView {

    public TrustSnapshot {
        services = services.stream()
                .sorted(Comparator.comparing(ListedService::reference))
                .toList();
        agreements = List.copyOf(agreements);
        recognitions = List.copyOf(recognitions);
    }

    /** Without recognitions between jurisdictions. */
    public TrustSnapshot(List<ListedService> services, List<PartyAgreement> agreements) {
        this(services, agreements, List.of());
    }

    @Override
    public List<ListedService> servicesNamed(String subjectSha256) {
        return services.stream()
                .filter(listed -> listed.service().certificates().stream()
                        .anyMatch(certificate -> hasSubject(certificate, subjectSha256)))
                .toList();
    }

    private static boolean hasSubject(String base64, String subjectSha256) {
        try {
            return ParsedCertificate.parseBase64(base64).subjectSha256().equals(subjectSha256);
        } catch (MalformedDerException e) {
            return false;
        }
    }
}
