package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Optional;

/**
 * What revocation data says about one certificate at one time.
 *
 * @param list the deciding one
 * @param revokedFrom from when signatures with the certificate are in doubt; only if it is not good
 */
public record RevocationStatus(State state, RevocationList list, Optional<Instant> revokedFrom) {

    public enum State {
        GOOD,
        ON_HOLD,
        REVOKED
    }

    static RevocationStatus good(RevocationList list) {
        return new RevocationStatus(State.GOOD, list, Optional.empty());
    }

    static RevocationStatus revoked(RevocationList list, RevokedEntry entry) {
        return new RevocationStatus(entry.isHold() ? State.ON_HOLD : State.REVOKED, list, Optional.of(entry.from()));
    }
}
