package org.digitaltrade.server.ledger;

import java.util.concurrent.Semaphore;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;

/** Holds the calls that wait for a peer below what a peer takes and what this process has threads for. */
final class CallLimit {
    /** A peer takes 500 at a time and serves other gateways too; each call holds one of the 200 request threads. */
    static final int MAX_IN_FLIGHT = 128;

    private final Semaphore free = new Semaphore(MAX_IN_FLIGHT);

    /** A call that may be refused by the network. */
    interface Call<T> {
        T run() throws LedgerException;
    }

    /** @throws ProblemException BUSY when all places are taken, or what the network refused with */
    <T> T run(Call<T> call) {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problem.of(Code.BUSY, MAX_IN_FLIGHT + " calls are under way")
                    .asRetryable());
        }
        try {
            return call.run();
        } catch (LedgerException e) {
            throw new ProblemException(e.failure());
        } finally {
            free.release();
        }
    }
}
