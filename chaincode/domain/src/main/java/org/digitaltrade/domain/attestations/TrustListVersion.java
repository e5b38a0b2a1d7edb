package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Proposal;

/**
 * One list of a scheme, without the services' contents.
 *
 * @param sourceSha256 of the list as its operator published it
 * @param standing who proposed it and who has adopted it; its hash is that of the whole {@link TrustListDocument}
 */
public record TrustListVersion(
        int sequence,
        Instant issuedAt,
        Instant nextUpdate,
        Hash sourceSha256,
        List<ServiceReference> services,
        Proposal standing) {

    public TrustListVersion {
        services = List.copyOf(services);
    }

    TrustListVersion with(Proposal changed) {
        return new TrustListVersion(sequence, issuedAt, nextUpdate, sourceSha256, services, changed);
    }
}
