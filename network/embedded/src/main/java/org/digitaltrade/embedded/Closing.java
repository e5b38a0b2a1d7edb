package org.digitaltrade.embedded;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed in the opposite order: at the end, or when a later step fails. */
final class Closing implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    /** Adds a step, which will run before those added earlier. */
    void first(Runnable step) {
        steps.push(step);
    }

    /** Runs every step, also after one that fails; the first failure is thrown at the end. May be called more than once. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
