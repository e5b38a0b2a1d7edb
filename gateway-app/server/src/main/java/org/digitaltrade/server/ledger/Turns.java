package org.digitaltrade.server.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets the usages of one enterprise through one after the other. They all advance the same meter, so of two that are
 * endorsed at once the later one is invalid; with turns, honest users hardly meet that. A turn lasts from endorsement to
 * the block, and no longer than a client may take to sign: nobody can keep another waiting for ever, and what is exact
 * doesn't depend on turns, since the ledger itself sees to that.
 */
final class Turns {
    /** To sign by machine takes milliseconds, by hand longer: then others go ahead. */
    static final Duration LEASE = Duration.ofSeconds(3);
    /** Longer waits end in the client's own time limit. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration lease;
    private final Duration patience;
    private final ConcurrentHashMap<String, Semaphore> byEntity = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Turn> byTransaction = new ConcurrentHashMap<>();

    /** One holder's turn; given back once, by whoever comes first. */
    private record Turn(Semaphore entity, AtomicBoolean over) {
        void end() {
            if (over.compareAndSet(false, true)) {
                entity.release();
            }
        }
    }

    Turns() {
        this(LEASE, PATIENCE);
    }

    Turns(Duration lease, Duration patience) {
        this.lease = lease;
        this.patience = patience;
    }

    /**
     * Waits for the entity's turn. Who has waited too long goes ahead without one and may be refused by the ledger.
     *
     * @param transactionId who has the turn
     */
    void take(String entity, String transactionId) {
        Semaphore semaphore = byEntity.computeIfAbsent(entity, unknown -> new Semaphore(1, true));
        try {
            if (!semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Turn turn = new Turn(semaphore, new AtomicBoolean());
        byTransaction.put(transactionId, turn);
        CompletableFuture.delayedExecutor(lease.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(transactionId));
    }

    /** Ends the turn of a transaction, if it has one. */
    void end(String transactionId) {
        Turn turn = byTransaction.remove(transactionId);
        if (turn != null) {
            turn.end();
        }
    }
}
