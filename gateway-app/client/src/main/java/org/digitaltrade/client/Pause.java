package org.digitaltrade.client;

import java.util.concurrent.ThreadLocalRandom;

/** Waits between attempts. Tests replace it, so that none of them sleeps. */
@FunctionalInterface
interface Pause {
    /** The first wait, about a tenth of a second; each further one is twice as long. */
    int FIRST_MILLIS = 100;
    /** No single wait is longer, so that a person sees that something goes on. */
    int LONGEST_MILLIS = 4000;

    /**
     * Waits before a further attempt.
     *
     * @param attempt 1 before the second one, and so on
     * @return false when waiting was interrupted: then no further attempt is made
     */
    boolean before(int attempt);

    /** Doubling with jitter, so that clients that collided do not collide again. */
    static Pause jittered() {
        return attempt -> {
            int longest = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 10));
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(longest / 2, longest));
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
