package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a {@link RecognitionQuestion}, with everything that it rests on.
 *
 * @param issuedAt when the certificate was issued, as asked
 * @param best the best that any of the services gives
 * @param services each that was meant, in the order of its references
 */
public record RecognitionAnswer(
        Jurisdiction relying, Instant at, Instant issuedAt, Recognition best, List<ServiceAnswer> services) {
    /** What names the certification body on a list that is in force. */
    public record Candidate(String reference, String territory, Instant nextUpdate, TrustServiceEntry entry) {}

    /**
     * One service.
     *
     * @param statusAtIssuance absent if it had none yet
     * @param statusAt at the time asked about
     * @param stale whether its list had passed its next update by then
     * @param examined the recognitions that speak about its territory
     */
    public record ServiceAnswer(
            String service,
            String territory,
            ServiceType type,
            Optional<ServiceStatus> statusAtIssuance,
            Optional<ServiceStatus> statusAt,
            Instant nextUpdate,
            boolean stale,
            Recognition recognition,
            List<Examined> examined) {
        public ServiceAnswer {
            examined = List.copyOf(examined);
        }
    }

    /** @param objections why it does not cover the service; none if it does */
    public record Examined(String recognition, List<RecognitionObjection> objections) {
        public Examined {
            objections = List.copyOf(objections);
        }
    }

    public RecognitionAnswer {
        services = List.copyOf(services);
    }

    /**
     * @param candidates the services that the question means, from lists in force
     * @param recognitions adopted
     */
    public static RecognitionAnswer to(
            RecognitionQuestion question, List<Candidate> candidates, List<RecognitionTerms> recognitions) {
        List<ServiceAnswer> answers = candidates.stream()
                .sorted((one, other) -> one.reference().compareTo(other.reference()))
                .map(candidate -> answer(question, candidate, recognitions))
                .toList();
        Recognition best = answers.stream()
                .map(ServiceAnswer::recognition)
                .reduce((one, other) -> one.outcome().compareTo(other.outcome()) <= 0 ? one : other)
                .orElseGet(() -> Recognition.unknown(question.relying().value()));
        return new RecognitionAnswer(question.relying(), question.at(), question.issued(), best, answers);
    }

    private static ServiceAnswer answer(
            RecognitionQuestion question, Candidate candidate, List<RecognitionTerms> recognitions) {
        String relying = question.relying().value();
        JudgedService service = new JudgedService(
                candidate.reference(), candidate.territory(), candidate.entry(), question.issued(), question.at());
        CertificateContent certificate = question.certificate().orElse(CertificateContent.NONE);
        boolean stale = question.at().isAfter(candidate.nextUpdate());
        List<Examined> examined = new ArrayList<>();
        Recognising.concerning(question.relying(), service, recognitions)
                .forEach(
                        terms -> examined.add(new Examined(terms.reference(), terms.objections(service, certificate))));
        return new ServiceAnswer(
                candidate.reference(),
                candidate.territory(),
                candidate.entry().type(),
                service.statusAtIssuance(),
                service.statusAtSignature(),
                candidate.nextUpdate(),
                stale,
                recognition(relying, service, stale, recognitions, certificate),
                examined);
    }

    private static Recognition recognition(
            String relying,
            JudgedService service,
            boolean stale,
            List<RecognitionTerms> recognitions,
            CertificateContent certificate) {
        if (!service.isRelied()) {
            return new Recognition(relying, RecognitionBasis.RB0_NONE, Optional.empty());
        }
        if (stale) {
            return Recognition.unknown(relying);
        }
        return Recognising.ground(relying, List.of(service), recognitions, certificate)
                .orElseGet(() -> new Recognition(relying, RecognitionBasis.RB0_NONE, Optional.empty()));
    }
}
