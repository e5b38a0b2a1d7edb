package org.digitaltrade.embedded.deliver;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Runs a piece of work whenever it has been woken, never twice at once, on threads that it shares with others. */
public final class Turns {
    private final Executor executor;
    private final BooleanSupplier work;
    private final AtomicInteger wakeUps = new AtomicInteger();

    /**
     * Nothing runs before the first {@link #wake}.
     *
     * @param work one turn; returns whether it stopped while it could have gone on
     */
    public Turns(Executor executor, BooleanSupplier work) {
        this.executor = executor;
        this.work = work;
    }

    /** Runs a turn soon, also if one is running now. */
    public void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            next();
        }
    }

    private void next() {
        try {
            executor.execute(this::turn);
        } catch (RejectedExecutionException e) {
            // The service is shutting down: nobody gets another turn, and whoever woke us is not to blame.
        }
    }

    private void turn() {
        int seen = wakeUps.get();
        boolean more = work.getAsBoolean();
        if (more || wakeUps.addAndGet(-seen) != 0) {
            next();
        }
    }
}
