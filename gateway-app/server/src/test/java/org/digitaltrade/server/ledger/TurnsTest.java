package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void one_after_the_other() throws Exception {
        Turns turns = new Turns(LONG, LONG);
        turns.take("uscc:A", "first");
        CompletableFuture<Void> second = inItsOwnThread(() -> turns.take("uscc:A", "second"));
        assertThrows(TimeoutException.class, () -> second.get(50, TimeUnit.MILLISECONDS));

        turns.end("first");
        second.get(10, TimeUnit.SECONDS);
    }

    @Test
    void other_entities_do_not_wait() throws Exception {
        Turns turns = new Turns(LONG, LONG);
        turns.take("uscc:A", "first");

        inItsOwnThread(() -> turns.take("uscc:B", "second")).get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_turn_that_nobody_ends_ends_by_itself() throws Exception {
        Turns turns = new Turns(Duration.ofMillis(20), LONG);
        turns.take("uscc:A", "first");

        inItsOwnThread(() -> turns.take("uscc:A", "second")).get(10, TimeUnit.SECONDS);
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        Turns turns = new Turns(LONG, Duration.ofMillis(20));
        turns.take("uscc:A", "first");

        inItsOwnThread(() -> turns.take("uscc:A", "second")).get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_turn_is_given_back_once() throws Exception {
        Turns turns = new Turns(LONG, LONG);
        turns.take("uscc:A", "first");
        turns.end("first");
        turns.end("first");
        turns.take("uscc:A", "second");
        CompletableFuture<Void> third = inItsOwnThread(() -> turns.take("uscc:A", "third"));
        assertThrows(TimeoutException.class, () -> third.get(50, TimeUnit.MILLISECONDS));
    }

    /** A pool might have a single thread, which one who waits for long would keep from the others. */
    private static CompletableFuture<Void> inItsOwnThread(Runnable task) {
        return CompletableFuture.runAsync(task, command -> {
            Thread thread = new Thread(command);
            thread.setDaemon(true);
            thread.start();
        });
    }
}
