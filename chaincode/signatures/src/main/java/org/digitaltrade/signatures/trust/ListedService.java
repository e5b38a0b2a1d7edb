package org.digitaltrade.signatures.trust;

import java.time.Instant;
import org.digitaltrade.domain.attestations.TrustServiceEntry;

/**
 * A trust service with the list that names it.
 *
 * @param schemeId of the list
 * @param sequence of the list
 * @param territory that the scheme speaks for, ISO 3166-1 alpha-2
 * @param nextUpdate after which the list is stale
 */
public record ListedService(
        String schemeId, int sequence, String territory, Instant nextUpdate, TrustServiceEntry service) {

    /** {@code SCHEME@SEQUENCE}. */
    public String list() {
        return schemeId + "@" + sequence;
    }

    /** {@code SCHEME@SEQUENCE/SERVICE}. */
    public String reference() {
        return list() + "/" + service.serviceId();
    }

    public boolean isStaleAt(Instant time) {
        return time.isAfter(nextUpdate);
    }
}
