package org.digitaltrade.server.identity;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;

/** Random values that a caller signs once to show that it has its certificate's key. */
final class Challenges {
    /** Time to reach a key on a token and sign; a signature made later proves an older presence. */
    static final Duration LIFE = Duration.ofMinutes(2);
    /** Open challenges: about 1 kB each. More at one time is a flood, not people signing in. */
    static final int MAX_OPEN = 10_000;

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<ByteString, Issued> open = new HashMap<>();

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /** @param challenge 32 random bytes */
    record Challenge(ByteString challenge, Instant expiresAt) {}

    private record Issued(ByteString identity, Instant expiresAt) {}

    /** @throws ProblemException BUSY when too many are open */
    synchronized Challenge issueTo(ByteString identity) {
        Instant now = clock.instant();
        if (open.size() >= MAX_OPEN) {
            open.values().removeIf(issued -> !now.isBefore(issued.expiresAt));
        }
        if (open.size() >= MAX_OPEN) {
            throw new ProblemException(
                    Problem.of(Code.BUSY, "too many sign-ins are under way").asRetryable());
        }
        byte[] value = new byte[BYTES];
        random.nextBytes(value);
        Challenge challenge = new Challenge(ByteString.copyFrom(value), now.plus(LIFE));
        open.put(challenge.challenge, new Issued(identity, challenge.expiresAt));
        return challenge;
    }

    /**
     * Uses a challenge up, whatever becomes of the sign-in.
     *
     * @throws ProblemException CHALLENGE_INVALID unless it was issued to this identity and is still open
     */
    synchronized void use(ByteString challenge, ByteString identity) {
        Issued issued = open.remove(challenge);
        if (issued == null
                || !issued.identity.equals(identity)
                || !clock.instant().isBefore(issued.expiresAt)) {
            throw new ProblemException(Code.CHALLENGE_INVALID, "ask for a new challenge and sign that one");
        }
    }
}
