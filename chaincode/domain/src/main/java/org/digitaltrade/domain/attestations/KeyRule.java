package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Allows a signature scheme with a kind of key.
 *
 * @param minBits smallest size of the modulus or the curve's order, in bits
 * @param uses for what
 * @param notAfter until when; without end if empty
 */
public record KeyRule(
        SignatureScheme scheme, KeyKind key, int minBits, List<AlgorithmUse> uses, Optional<Instant> notAfter) {

    public KeyRule {
        uses = List.copyOf(uses);
    }
}
