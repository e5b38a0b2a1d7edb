package org.digitaltrade.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LatenciesTest {
    private static final long MICRO = 1_000;

    @Test
    void percentiles_are_within_two_hundredths_of_the_truth() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 100_000).forEach(micros -> latencies.record(micros * MICRO));

        for (double share : List.of(0.01, 0.5, 0.95, 0.99, 1.0)) {
            double truth = share * 100_000;
            long said = latencies.percentileMicros(share);
            assertTrue(said >= truth && said <= truth * 1.02, share + ": " + said);
        }
    }

    @Test
    void no_call_has_no_percentile() {
        assertEquals(0, new Latencies().percentileMicros(0.5));
    }

    @Test
    void calls_longer_than_a_day_are_counted_as_the_longest() {
        Latencies latencies = new Latencies();
        latencies.record(Long.MAX_VALUE);

        assertEquals(1, latencies.count());
        assertTrue(latencies.percentileMicros(1) > 0);
    }

    @Test
    void what_another_process_counted_adds_to_what_this_one_did() {
        Latencies there = new Latencies();
        there.record(7 * MICRO);
        Latencies here = new Latencies();
        here.record(5 * MICRO);

        here.add(Latencies.parse(there.toJson()));

        assertEquals(2, here.count());
        assertEquals(5, here.percentileMicros(0.5));
        assertEquals(7, here.percentileMicros(1));
    }
}
