package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.Optional;

/** How a relying jurisdiction comes to a ground: its own lists first, then its recognitions of others, one step deep. */
public final class Recognising {
    private Recognising() {}

    /**
     * @param services relied on at both instants
     * @param recognitions adopted, in any order; the lowest id that covers a service counts
     * @param certificate what the signer's says of itself
     * @return the ground that lists and recognitions give; empty if they give none
     */
    public static Optional<Recognition> ground(
            String relying,
            List<JudgedService> services,
            List<RecognitionTerms> recognitions,
            CertificateContent certificate) {
        Jurisdiction jurisdiction = new Jurisdiction(relying);
        return services.stream()
                .filter(service -> jurisdiction.covers(service.territory()))
                .findFirst()
                .map(service -> atHome(relying, service))
                .or(() -> services.stream()
                        .flatMap(service -> concerning(jurisdiction, service, recognitions).stream()
                                .filter(terms ->
                                        terms.objections(service, certificate).isEmpty())
                                .map(terms -> abroad(relying, service, terms)))
                        .findFirst());
    }

    /** The recognitions that are about a service of that territory, in the order of their ids. */
    public static List<RecognitionTerms> concerning(
            Jurisdiction relying, JudgedService service, List<RecognitionTerms> recognitions) {
        return recognitions.stream()
                .filter(terms -> terms.concerns(relying, service.territory()))
                .sorted((one, other) -> one.mraId().compareTo(other.mraId()))
                .toList();
    }

    private static Recognition atHome(String relying, JudgedService service) {
        RecognitionBasis basis = service.entry().type() == ServiceType.GOV_CA
                ? RecognitionBasis.RB5_GOVERNMENT_CA
                : RecognitionBasis.RB1_DOMESTIC_LICENSED;
        return new Recognition(relying, basis, Optional.of(service.reference()));
    }

    private static Recognition abroad(String relying, JudgedService service, RecognitionTerms terms) {
        ServiceType type = service.entry().type();
        ServiceType as = terms.mapped(type).orElseThrow();
        boolean lower = type.isQualified() && !as.isQualified();
        return new Recognition(
                relying,
                terms.ground().basis(),
                Optional.of(terms.reference()),
                lower ? RecognitionOutcome.RECOGNISED_LOWER : RecognitionOutcome.RECOGNISED,
                Optional.of(as));
    }
}
