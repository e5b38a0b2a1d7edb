package org.digitaltrade.server.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The transactions that were handed in here and haven't been seen in a block. */
final class OpenTransactions {
    /** About 0.3 kB each. Those given up first are still found in the projection once their block comes. */
    private static final int MAX_OPEN = 20_000;

    private final Map<String, CompletableFuture<Outcome>> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Outcome>> eldest) {
            return size() > MAX_OPEN;
        }
    };

    /** Completed when a block with the transaction has been projected. The same future for the same transaction. */
    synchronized CompletableFuture<Outcome> watch(String transactionId) {
        return open.computeIfAbsent(transactionId, id -> new CompletableFuture<>());
    }

    synchronized boolean isOpen(String transactionId) {
        return open.containsKey(transactionId);
    }

    /** Gives up a transaction that did not reach ordering. */
    synchronized void forget(String transactionId) {
        open.remove(transactionId);
    }

    void seen(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            CompletableFuture<Outcome> waiting;
            synchronized (this) {
                waiting = open.remove(outcome.transactionId());
            }
            if (waiting != null) {
                waiting.complete(outcome);
            }
        }
    }
}
