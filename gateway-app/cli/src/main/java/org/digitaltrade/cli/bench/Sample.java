package org.digitaltrade.cli.bench;

import java.time.Duration;

/**
 * What came out of one turn.
 *
 * @param latencies of the calls that succeeded
 * @param failed calls that didn't
 * @param elapsed from the first call's beginning to the last one's end
 * @param client CPU time of the process that called
 * @param server CPU time of the processes that answered; zero if there are none
 */
public record Sample(Latencies latencies, long failed, Duration elapsed, Duration client, Duration server) {

    /** Successful calls in a second. */
    public long perSecond() {
        long nanos = Math.max(1, elapsed.toNanos());
        return Math.round(latencies.count() * 1e9 / nanos);
    }
}
