package org.digitaltrade.domain.attestations;

import java.util.Optional;

/**
 * What one relying jurisdiction makes of a signature. Direction matters: effect at home and effect abroad are two results.
 *
 * @param relying the relying jurisdiction, ISO 3166-1 alpha-2 or {@code EU}
 * @param basis on what ground; {@link RecognitionBasis#RB0_NONE} if there is none
 * @param reference what is the ground: {@code SCHEME@SEQUENCE/SERVICE}, {@code MRA@VERSION} or a party agreement's id
 * @param outcome in one word
 * @param recognisedAs the kind of service at home that a recognition takes the service for
 */
public record Recognition(
        String relying,
        RecognitionBasis basis,
        Optional<String> reference,
        RecognitionOutcome outcome,
        Optional<ServiceType> recognisedAs) {
    /** Without recognition of another jurisdiction. */
    public Recognition(String relying, RecognitionBasis basis, Optional<String> reference) {
        this(
                relying,
                basis,
                reference,
                basis == RecognitionBasis.RB0_NONE ? RecognitionOutcome.NOT_RECOGNISED : RecognitionOutcome.RECOGNISED,
                Optional.empty());
    }

    /** Where no list at hand says anything about the certificate's issuer. */
    public static Recognition unknown(String relying) {
        return new Recognition(
                relying, RecognitionBasis.RB0_NONE, Optional.empty(), RecognitionOutcome.UNKNOWN, Optional.empty());
    }
}
