package org.digitaltrade.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Outcome.Status;
import org.digitaltrade.domain.Code;

/**
 * Brings a signed transaction to a known outcome: kept on disk before it is sent, asked for before it is sent again, by
 * another way when one is down. The same bytes count once, so sending again does no harm; losing them would.
 */
final class Delivery {
    /** Longer than the orderers need to replace a dead leader. */
    static final Duration COMMIT_LIMIT = Duration.ofSeconds(40);
    /** Asking for a transaction that nobody knows takes all of this. */
    private static final Duration DOUBT_LIMIT = Duration.ofSeconds(3);
    /** Enough to meet every organisation of the network once. */
    private static final int MAX_SENDINGS = 8;

    private final List<Transport> ways;
    private final Outbox outbox;
    private final Pause pause;

    Delivery(List<Transport> ways, Outbox outbox, Pause pause) {
        this.ways = List.copyOf(ways);
        this.outbox = outbox;
        this.pause = pause;
    }

    /** Sends a transaction for the first time. */
    Outcome send(SignedTransaction transaction) throws IOException {
        outbox.keep(transaction);
        return settle(transaction, 0);
    }

    /** Takes up a transaction whose outcome was left open: asks first. */
    Outcome resume(SignedTransaction transaction) throws IOException {
        for (Transport way : ways) {
            Optional<CommitStatus> status = ask(way, transaction, DOUBT_LIMIT);
            if (status.isPresent()) {
                return known(transaction, status.get());
            }
        }
        return settle(transaction, 0);
    }

    private Outcome settle(SignedTransaction transaction, int sendings) throws IOException {
        Transport way = ways.get(sendings % ways.size());
        LedgerFailure doubt;
        try {
            Optional<CommitStatus> status =
                    way.submit(transaction.channel(), transaction.transactionBytes(), transaction.signatureBytes());
            if (status.isEmpty()) {
                status = way.status(transaction.channel(), transaction.transactionId(), COMMIT_LIMIT);
            }
            if (status.isPresent()) {
                return known(transaction, status.get());
            }
            doubt = pending();
        } catch (LedgerException e) {
            if (isFinal(e.failure())) {
                outbox.forget(transaction.transactionId());
                return ended(transaction, e.failure());
            }
            doubt = e.failure();
        }
        return afterDoubt(transaction, sendings + 1, doubt);
    }

    private Outcome afterDoubt(SignedTransaction transaction, int sendings, LedgerFailure doubt) throws IOException {
        Transport next = ways.get(sendings % ways.size());
        if (doubt.retry() == Retry.ASK_STATUS) {
            Optional<CommitStatus> status = ask(next, transaction, DOUBT_LIMIT);
            if (status.isPresent()) {
                return known(transaction, status.get());
            }
        }
        if (sendings >= MAX_SENDINGS || !pause.before(sendings)) {
            return Outcome.of(Status.UNKNOWN, transaction.transactionId(), doubt);
        }
        return settle(transaction, sendings);
    }

    private Optional<CommitStatus> ask(Transport way, SignedTransaction transaction, Duration wait) {
        try {
            return way.status(transaction.channel(), transaction.transactionId(), wait);
        } catch (LedgerException e) {
            // Whoever can't be asked has no answer; the next way is tried.
            return Optional.empty();
        }
    }

    private Outcome known(SignedTransaction transaction, CommitStatus status) throws IOException {
        outbox.forget(transaction.transactionId());
        Optional<String> result = status.result().or(transaction::result);
        return status.invalid()
                .map(failure -> Outcome.invalid(transaction.transactionId(), status.block(), failure))
                .orElseGet(() -> Outcome.committed(transaction.transactionId(), status.block(), result));
    }

    private static boolean isFinal(LedgerFailure failure) {
        return failure.retry() == Retry.NO || failure.retry() == Retry.NEW_PROPOSAL;
    }

    private static Outcome ended(SignedTransaction transaction, LedgerFailure failure) {
        Status status = failure.stage() == Stage.COMMIT ? Status.INVALID : Status.FAILED;
        return Outcome.of(status, transaction.transactionId(), failure);
    }

    private static LedgerFailure pending() {
        return new LedgerFailure(
                Code.PENDING.name(), Stage.COMMIT, "its block has not been seen yet", Retry.ASK_STATUS, List.of());
    }
}
