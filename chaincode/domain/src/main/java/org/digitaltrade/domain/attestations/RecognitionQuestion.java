package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;

/**
 * "Recognised as of that day for that jurisdiction?" It is asked about a service by its place in a list, or about
 * whichever services have issued a certificate.
 *
 * @param relying the jurisdiction that would rely on it
 * @param at the best signature time of the signature in mind
 * @param issuedAt when the signer's certificate was issued; {@code at} if left out
 * @param schemeId of the list, with {@code serviceId}
 * @param serviceId in that list
 * @param issuerSha256 of the DER of a certificate's issuer name, in their place
 * @param certificate what the signer's certificate says of itself; if left out, nothing that is asked for
 */
public record RecognitionQuestion(
        Jurisdiction relying,
        Instant at,
        Optional<Instant> issuedAt,
        Optional<String> schemeId,
        Optional<String> serviceId,
        Optional<Hash> issuerSha256,
        Optional<CertificateContent> certificate) {

    /** @throws RejectedException MALFORMED */
    public RecognitionQuestion {
        boolean byPlace = schemeId.isPresent() && serviceId.isPresent() && issuerSha256.isEmpty();
        boolean byIssuer = schemeId.isEmpty() && serviceId.isEmpty() && issuerSha256.isPresent();
        if (!byPlace && !byIssuer) {
            throw new RejectedException(
                    Code.MALFORMED, "a service is named by schemeId and serviceId, or by issuerSha256 alone");
        }
        if (issuedAt.filter(issued -> issued.isAfter(at)).isPresent()) {
            throw new RejectedException(Code.MALFORMED, "a certificate is issued before it signs");
        }
    }

    public Instant issued() {
        return issuedAt.orElse(at);
    }
}
