package org.digitaltrade.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;

/** How long calls took, counted in steps of less than 2 %. Any number of threads may record. */
public final class Latencies {
    /** Steps between a number of microseconds and its double. */
    private static final int STEPS = 64;

    private static final int STEP_BITS = 6;

    /** Up to 2^37 microseconds: more than a day. */
    private static final int BUCKETS = 32 * STEPS;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    /** Counts one call. */
    public void record(long nanos) {
        counts.incrementAndGet(bucket(Math.max(0, nanos / 1_000)));
    }

    /** Adds the calls of another. */
    public void add(Latencies other) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            counts.addAndGet(bucket, other.counts.get(bucket));
        }
    }

    /** Calls counted. */
    public long count() {
        long count = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            count += counts.get(bucket);
        }
        return count;
    }

    /**
     * The time within which that share of the calls ended, in microseconds; 0 without any call.
     *
     * @param share above 0, at most 1: 0.95 for the 95th percentile
     */
    public long percentileMicros(double share) {
        long wanted = (long) Math.ceil(share * count());
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += counts.get(bucket);
            if (seen >= wanted && seen > 0) {
                return upperMicros(bucket);
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - STEP_BITS;
        int bucket = (shift + 1) * STEPS + (int) ((micros >>> shift) - STEPS);
        return Math.min(bucket, BUCKETS - 1);
    }

    /** The largest number of microseconds in a bucket. */
    private static long upperMicros(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int shift = bucket / STEPS - 1;
        return ((long) (bucket % STEPS + STEPS + 1) << shift) - 1;
    }

    /** For another process: pairs of bucket and count. */
    JsonArray toJson() {
        List<JsonValue> pairs = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (counts.get(bucket) > 0) {
                pairs.add(new JsonInteger(bucket));
                pairs.add(new JsonInteger(counts.get(bucket)));
            }
        }
        return new JsonArray(pairs);
    }

    static Latencies parse(JsonArray pairs) {
        Latencies latencies = new Latencies();
        for (int i = 0; i + 1 < pairs.elements().size(); i += 2) {
            latencies.counts.set((int) integer(pairs, i), integer(pairs, i + 1));
        }
        return latencies;
    }

    private static long integer(JsonArray array, int index) {
        return ((JsonInteger) array.elements().get(index)).value();
    }
}
