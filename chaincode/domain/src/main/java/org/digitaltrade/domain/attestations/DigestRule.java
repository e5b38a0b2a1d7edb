package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Allows a digest algorithm.
 *
 * @param uses for what
 * @param notAfter until when; without end if empty
 */
public record DigestRule(DigestAlgorithm digest, List<AlgorithmUse> uses, Optional<Instant> notAfter) {

    public DigestRule {
        uses = List.copyOf(uses);
    }
}
