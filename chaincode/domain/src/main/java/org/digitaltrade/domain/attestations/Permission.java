package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;

/**
 * Until when a policy allows an algorithm.
 *
 * @param known whether a rule allows it at any time
 * @param notAfter the latest end among the rules that do; without end if empty
 */
public record Permission(boolean known, Optional<Instant> notAfter) {
    static final Permission NEVER = new Permission(false, Optional.empty());

    public boolean isGivenAt(Instant time) {
        return known && notAfter.filter(end -> time.isAfter(end)).isEmpty();
    }

    /** What two rules allow together. */
    Permission or(Permission other) {
        if (!known || !other.known) {
            return known ? this : other;
        }
        if (notAfter.isEmpty() || other.notAfter.isEmpty()) {
            return new Permission(true, Optional.empty());
        }
        return notAfter.get().isAfter(other.notAfter.get()) ? this : other;
    }
}
