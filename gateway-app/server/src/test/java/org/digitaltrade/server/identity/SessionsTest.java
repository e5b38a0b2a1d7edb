package org.digitaltrade.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.TestNetwork;
import org.digitaltrade.server.web.ProblemException;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir
    static Path folder;

    private static MspManager organisations;
    private static ByteString trader;
    private static Date notBefore;
    private static Date notAfter;

    private final Ticking clock = new Ticking(Instant.now());

    @BeforeAll
    static void makeNetwork() throws IOException {
        TestNetwork network = TestNetwork.in(folder);
        organisations = new MspManager(List.of(Msp.ofRoots(
                "ZHD",
                List.of(network.identities()
                        .organisation("ZHD")
                        .root()
                        .certificate()
                        .certificate()))));
        trader = network.identity("ZHD", "User1").creator();
        notBefore = network.identity("ZHD", "User1").certificate().getNotBefore();
        notAfter = network.identity("ZHD", "User1").certificate().getNotAfter();
    }

    @Test
    void a_session_ends_after_its_time() {
        Sessions sessions = new Sessions(clock);
        Sessions.Ticket ticket = sessions.open(caller());
        assertEquals(clock.instant().plus(Sessions.LIFE), ticket.expiresAt());
        clock.advance(Sessions.LIFE.minusMillis(1));
        assertTrue(sessions.find(ticket.token()).isPresent());
        clock.advance(Duration.ofMillis(1));
        assertEquals(Optional.empty(), sessions.find(ticket.token()));
    }

    @Test
    void a_session_does_not_outlive_its_certificate() {
        clock.set(notAfter.toInstant().minusSeconds(60));
        assertEquals(notAfter.toInstant(), new Sessions(clock).open(caller()).expiresAt());
    }

    @Test
    void the_oldest_of_too_many_sessions_gives_way() {
        Sessions sessions = new Sessions(clock);
        Sessions.Ticket oldest = sessions.open(caller());
        clock.advance(Duration.ofSeconds(1));
        Sessions.Ticket second = sessions.open(caller());
        for (int i = 2; i <= Sessions.MAX_PER_ACTOR; i++) {
            sessions.open(caller());
        }
        assertEquals(Optional.empty(), sessions.find(oldest.token()));
        assertTrue(sessions.find(second.token()).isPresent());
    }

    @Test
    void a_challenge_ends_after_its_time() {
        Challenges challenges = new Challenges(clock);
        Challenges.Challenge challenge = challenges.issueTo(trader);
        clock.advance(Challenges.LIFE);
        assertEquals(Code.CHALLENGE_INVALID, code(() -> challenges.use(challenge.challenge(), trader)));
    }

    @Test
    void a_flood_of_challenges_is_stemmed_until_they_expire() {
        Challenges challenges = new Challenges(clock);
        for (int i = 0; i < Challenges.MAX_OPEN; i++) {
            challenges.issueTo(trader);
        }
        assertEquals(Code.BUSY, code(() -> challenges.issueTo(trader)));
        clock.advance(Challenges.LIFE);
        challenges.issueTo(trader);
    }

    @Test
    void a_certificate_counts_from_its_first_to_its_last_second() {
        clock.set(notBefore.toInstant());
        assertEquals("ZHD", caller().actor().mspId());
        clock.set(notAfter.toInstant());
        assertEquals("ZHD", caller().actor().mspId());
        clock.set(notBefore.toInstant().minusMillis(1));
        assertEquals(Code.IDENTITY_NOT_YET_VALID, code(this::caller));
        clock.set(notAfter.toInstant().plusMillis(1));
        assertEquals(Code.IDENTITY_EXPIRED, code(this::caller));
    }

    private Caller caller() {
        return new CallerChecks(organisations, Set.of("ZHD"), clock).accept(trader);
    }

    private static Code code(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problem().code();
    }

    private static final class Ticking extends Clock {
        private Instant now;

        Ticking(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        void set(Instant time) {
            now = time;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
