package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;

/**
 * What one party proposes to another: on whose certificates, and with which algorithms, each relies on signatures of the
 * other. The counterparty joins the SHA-256 of its canonical bytes.
 *
 * @param agreementId {@code PA-yyyy-} and 12 lower-case hex digits
 * @param certificates Base64 of the DER of the certification bodies' certificates: 1 to {@value #MAX_CERTIFICATES}
 * @param algorithms 1 to {@value #MAX_ALGORITHMS}
 * @param documentSha256 of the agreement's document
 * @param validFrom inclusive
 * @param validUntil exclusive
 */
public record AgreementTerms(
        String agreementId,
        PartyId counterparty,
        List<String> certificates,
        List<SignatureAlgorithm> algorithms,
        Hash documentSha256,
        Instant validFrom,
        Instant validUntil) {
    /** Both sides' bodies, with a renewal each. */
    public static final int MAX_CERTIFICATES = 4;
    /** As many as there are. */
    public static final int MAX_ALGORITHMS = 16;

    private static final String ID_FORM = "PA-[0-9]{4}-[0-9a-f]{12}";

    public AgreementTerms {
        certificates = List.copyOf(certificates);
        algorithms = List.copyOf(algorithms);
        if (!agreementId.matches(ID_FORM)) {
            throw new RejectedException(Code.ID_INVALID, "an agreement's id is PA-yyyy- and 12 lower-case hex digits");
        }
        if (certificates.isEmpty() || certificates.size() > MAX_CERTIFICATES) {
            throw new RejectedException(Code.TOO_LARGE, "an agreement has 1 to " + MAX_CERTIFICATES + " certificates");
        }
        if (algorithms.isEmpty() || algorithms.size() > MAX_ALGORITHMS) {
            throw new RejectedException(Code.TOO_LARGE, "an agreement has 1 to " + MAX_ALGORITHMS + " algorithms");
        }
        if (!validUntil.isAfter(validFrom)) {
            throw new RejectedException(Code.MALFORMED, "an agreement ends after it begins");
        }
    }
}
