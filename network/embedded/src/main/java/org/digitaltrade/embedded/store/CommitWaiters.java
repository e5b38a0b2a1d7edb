package org.digitaltrade.embedded.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Those who wait for a transaction to be on the ledger. No thread waits; a cancelled waiter is forgotten. */
final class CommitWaiters {
    private final Map<String, Set<Waiter>> waiters = new ConcurrentHashMap<>();

    /** One caller's wait; itself, not its state, is what sets of them compare. */
    private static final class Waiter {
        private final CompletableFuture<TxStatus> future = new CompletableFuture<>();
    }

    /**
     * Waits for an id.
     *
     * @param lookUp finds it on the ledger; asked after the waiter stands, so that no commit slips between
     */
    CompletableFuture<TxStatus> await(String transactionId, Function<String, Optional<TxStatus>> lookUp) {
        Waiter waiter = new Waiter();
        add(transactionId, waiter);
        CompletableFuture<TxStatus> unused =
                waiter.future.whenComplete((status, failure) -> remove(transactionId, waiter));
        lookUp.apply(transactionId).ifPresent(waiter.future::complete);
        return waiter.future;
    }

    void complete(TxStatus status) {
        Set<Waiter> waiting = waiters.get(status.transactionId());
        if (waiting != null) {
            waiting.forEach(waiter -> waiter.future.complete(status));
        }
    }

    /** No commit will come any more. */
    void fail(RuntimeException failure) {
        waiters.values().forEach(waiting -> waiting.forEach(waiter -> waiter.future.completeExceptionally(failure)));
    }

    /** Ids that are waited for. */
    int size() {
        return waiters.size();
    }

    private void add(String transactionId, Waiter waiter) {
        waiters.compute(transactionId, (id, waiting) -> {
            Set<Waiter> all = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            all.add(waiter);
            return all;
        });
    }

    private void remove(String transactionId, Waiter waiter) {
        waiters.computeIfPresent(transactionId, (id, waiting) -> {
            waiting.remove(waiter);
            return waiting.isEmpty() ? null : waiting;
        });
    }
}
