package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;

/**
 * A trust list as it is proposed. The agencies adopt the SHA-256 of its canonical bytes.
 *
 * @param schemeId capital letters, digits and dashes, for example {@code CN-MIIT}
 * @param territory that the scheme speaks for
 * @param operator who keeps the scheme
 * @param legalBasis why its services may be relied on
 * @param sequence rises with every list of the scheme
 * @param nextUpdate after which the list is stale
 * @param sourceSha256 of the list as its operator published it
 * @param services 1 to {@value #MAX_SERVICES}
 */
public record TrustListDocument(
        String schemeId,
        TrustListKind kind,
        Country territory,
        String operator,
        String legalBasis,
        int sequence,
        Instant issuedAt,
        Instant nextUpdate,
        Hash sourceSha256,
        List<TrustServiceEntry> services) {
    /** Each service is an event of the proposing transaction, which has at most 64. */
    public static final int MAX_SERVICES = 60;
    /** Keys hold the sequence in six digits. */
    public static final int MAX_SEQUENCE = 999_999;

    private static final int MAX_TEXT = 200;
    private static final String SCHEME_FORM = "[A-Z]{2}(-[A-Z0-9]{1,16}){1,3}";

    public TrustListDocument {
        services = List.copyOf(services);
        require(schemeId.matches(SCHEME_FORM), "a scheme id is like CN-MIIT");
        require(sequence >= 1 && sequence <= MAX_SEQUENCE, "a sequence is 1 to " + MAX_SEQUENCE);
        require(nextUpdate.isAfter(issuedAt), "the next update is after the issue");
        require(
                operator.length() <= MAX_TEXT && legalBasis.length() <= MAX_TEXT,
                "a text has up to " + MAX_TEXT + " characters");
        if (services.isEmpty() || services.size() > MAX_SERVICES) {
            throw new RejectedException(Code.TOO_LARGE, "a list has 1 to " + MAX_SERVICES + " services");
        }
        require(
                services.stream().map(TrustServiceEntry::serviceId).distinct().count() == services.size(),
                "a service is named once");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RejectedException(Code.MALFORMED, rule);
        }
    }
}
