package org.digitaltrade.server.ledger;

import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;

/**
 * Asks again while a peer is behind the others: a block reaches them within milliseconds of each other, on a busy machine
 * within some hundred. Whoever has just read the projection must not be told that what it shows isn't there.
 */
final class Patience {
    private static final int MAX_ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 50;

    private final Lag lag;
    private final Pause pause;

    Patience(Lag lag, Pause pause) {
        this.lag = lag;
        this.pause = pause;
    }

    /** Whether a peer lacks blocks that this gateway has. */
    interface Lag {
        boolean isBehind(String mspId, String channel);
    }

    /** Waits before a further attempt; false when it was interrupted. */
    interface Pause {
        boolean before(int attempt);
    }

    /** One endorsement. */
    interface Call<T> {
        T run() throws LedgerException;
    }

    /** @throws LedgerException the failure that stays */
    <T> T call(String channel, Call<T> call) throws LedgerException {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.run();
            } catch (LedgerException e) {
                boolean again = attempt < MAX_ATTEMPTS && mayPass(e.failure(), channel) && pause.before(attempt);
                if (!again) {
                    throw e;
                }
            }
        }
    }

    /** Computed differently, or refused by a peer that doesn't know the newest blocks. */
    private boolean mayPass(LedgerFailure failure, String channel) {
        if (!failure.isRejection()) {
            return failure.retry() == Retry.LATER;
        }
        return failure.organisations().stream().anyMatch(mspId -> lag.isBehind(mspId, channel));
    }

    static boolean pause(int attempt) {
        try {
            Thread.sleep((long) FIRST_PAUSE_MILLIS << (attempt - 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
