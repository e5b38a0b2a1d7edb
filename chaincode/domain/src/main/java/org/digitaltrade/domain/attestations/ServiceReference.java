package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.Hash;

/**
 * How a list refers to one of its services, which are records of their own. Whoever reads a service compares its hash: a
 * key that the list does not vouch for may hold anything.
 *
 * @param entrySha256 of the canonical bytes of the service's entry
 * @param subjectSha256 of the DER of the subjects of its certificates, by which services are found
 */
public record ServiceReference(String serviceId, Hash entrySha256, List<Hash> subjectSha256) {

    public ServiceReference {
        subjectSha256 = List.copyOf(subjectSha256);
    }
}
