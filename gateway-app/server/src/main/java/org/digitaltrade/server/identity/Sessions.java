package org.digitaltrade.server.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.format.Digests;

/**
 * Who is signed in, in memory only: a restart signs everybody out, which costs one signature each. Tokens are kept as
 * their digests, so that a picture of this memory signs nobody in.
 */
final class Sessions {
    /** A working session; a certificate that expires within it ends it earlier. */
    static final Duration LIFE = Duration.ofMinutes(30);
    /** Sessions of one party and role: a person's browser, scripts and a spare. The oldest gives way. */
    static final int MAX_PER_ACTOR = 16;
    /** All sessions, about 0.5 kB each. The oldest gives way. */
    static final int MAX_OPEN = 20_000;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Session> open = new HashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** @param token 256 random bits in Base64 for URLs */
    record Ticket(String token, Instant expiresAt) {}

    private record Session(Actor actor, Instant expiresAt) {}

    synchronized Ticket open(Caller caller) {
        Instant now = clock.instant();
        open.values().removeIf(session -> !now.isBefore(session.expiresAt));
        makeRoom(caller.actor());
        byte[] value = new byte[TOKEN_BYTES];
        random.nextBytes(value);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        Instant certificateEnd = caller.identity().certificate().getNotAfter().toInstant();
        Instant end = now.plus(LIFE).isBefore(certificateEnd) ? now.plus(LIFE) : certificateEnd;
        open.put(digest(token), new Session(caller.actor(), end));
        return new Ticket(token, end);
    }

    synchronized Optional<Actor> find(String token) {
        return Optional.ofNullable(open.get(digest(token)))
                .filter(session -> clock.instant().isBefore(session.expiresAt))
                .map(Session::actor);
    }

    synchronized void close(String token) {
        open.remove(digest(token));
    }

    private void makeRoom(Actor actor) {
        long own = open.values().stream()
                .filter(session -> session.actor.equals(actor))
                .count();
        if (own >= MAX_PER_ACTOR) {
            removeOldest(entry -> entry.getValue().actor.equals(actor));
        } else if (open.size() >= MAX_OPEN) {
            removeOldest(entry -> true);
        }
    }

    private void removeOldest(java.util.function.Predicate<Map.Entry<String, Session>> candidates) {
        open.entrySet().stream()
                .filter(candidates)
                .min(Comparator.comparing(entry -> entry.getValue().expiresAt))
                .ifPresent(entry -> open.remove(entry.getKey()));
    }

    private static String digest(String token) {
        return Digests.sha256Hex(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
