package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Optional;

/**
 * What revocation data says about one certificate at one time.
 *
 * @param data the deciding list or answer
 * @param revokedFrom from when signatures with the certificate are in doubt; only if it is not good
 */
public record RevocationStatus(State state, RevocationData data, Optional<Instant> revokedFrom) {

    public enum State {
        GOOD,
        ON_HOLD,
        REVOKED
    }

    static RevocationStatus good(RevocationData data) {
        return new RevocationStatus(State.GOOD, data, Optional.empty());
    }

    static RevocationStatus revoked(RevocationData data, RevokedEntry entry) {
        return new RevocationStatus(entry.isHold() ? State.ON_HOLD : State.REVOKED, data, Optional.of(entry.from()));
    }
}
