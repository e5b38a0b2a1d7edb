package org.digitaltrade.domain.attestations;

import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Proposal;

/**
 * An algorithm policy that waits for adoption.
 *
 * @param standing its hash is that of the policy's canonical bytes
 */
public record PendingPolicy(AlgorithmPolicy policy, Proposal standing) {

    PendingPolicy plus(Adoption adoption) {
        return new PendingPolicy(policy, standing.plus(adoption));
    }
}
