package org.digitaltrade.signatures.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Gathers from lists and agreements the certificates that may anchor a path. */
public final class AnchorSource {
    private final TrustView trust;
    private final Predicate<ServiceType> wanted;
    private final List<PartyAgreement> agreements;

    /** What names one certificate. */
    private static final class Names {
        private final List<ListedService> services = new ArrayList<>();
        private Optional<PartyAgreement> agreement = Optional.empty();
    }

    /**
     * @param wanted the services that count
     * @param agreements those that apply to this signature
     */
    public AnchorSource(TrustView trust, Predicate<ServiceType> wanted, List<PartyAgreement> agreements) {
        this.trust = trust;
        this.wanted = wanted;
        this.agreements = List.copyOf(agreements);
    }

    /** The anchors that may have issued this certificate, in the order of the SHA-256 of their DER. */
    public List<Anchor> issuersOf(ParsedCertificate certificate) {
        return named(certificate.issuerSha256());
    }

    /** This certificate itself, if it is one that a service is known by. */
    public Optional<Anchor> itself(ParsedCertificate certificate) {
        return named(certificate.subjectSha256()).stream()
                .filter(anchor -> anchor.certificate().equals(certificate))
                .findFirst();
    }

    private List<Anchor> named(String subject) {
        TreeMap<ParsedCertificate, Names> found = new TreeMap<>();
        for (ListedService listed : trust.servicesNamed(subject)) {
            if (wanted.test(listed.service().type())) {
                for (String base64 : listed.service().certificates()) {
                    parse(base64, subject)
                            .ifPresent(anchor -> found.computeIfAbsent(anchor, key -> new Names())
                                    .services
                                    .add(listed));
                }
            }
        }
        for (PartyAgreement agreement : agreements) {
            for (String base64 : agreement.terms().certificates()) {
                parse(base64, subject)
                        .ifPresent(anchor ->
                                found.computeIfAbsent(anchor, key -> new Names()).agreement = Optional.of(agreement));
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Anchor(entry.getKey(), entry.getValue().services, entry.getValue().agreement))
                .toList();
    }

    /** What was adopted has been read once already; a certificate that can't be read now is no anchor. */
    private static Optional<ParsedCertificate> parse(String base64, String subject) {
        try {
            return Optional.of(ParsedCertificate.parseBase64(base64))
                    .filter(one -> one.subjectSha256().equals(subject));
        } catch (MalformedDerException e) {
            return Optional.empty();
        }
    }
}
