package org.digitaltrade.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * All turns of one subject under one load.
 *
 * @param samples one for each turn, in order; not empty
 */
public record Measurement(String subject, int inFlight, List<Sample> samples) {
    public Measurement {
        samples = List.copyOf(samples);
    }

    /** The median of the turns' rates, since single turns are disturbed by whatever else the machine does. */
    public long perSecond() {
        List<Long> rates = samples.stream().map(Sample::perSecond).sorted().toList();
        return rates.get((rates.size() - 1) / 2);
    }

    /** Successful calls of all turns. */
    public long succeeded() {
        return samples.stream().mapToLong(sample -> sample.latencies().count()).sum();
    }

    /** Failed calls of all turns. */
    public long failed() {
        return samples.stream().mapToLong(Sample::failed).sum();
    }

    /** A percentile over all turns, microseconds. */
    public long percentileMicros(double share) {
        Latencies all = new Latencies();
        samples.forEach(sample -> all.add(sample.latencies()));
        return all.percentileMicros(share);
    }

    /** CPU time of the caller for one successful call, microseconds. */
    public long clientMicros() {
        return each(samples.stream().map(Sample::client).reduce(Duration.ZERO, Duration::plus));
    }

    /** CPU time of those that answer for one successful call, microseconds. */
    public long serverMicros() {
        return each(samples.stream().map(Sample::server).reduce(Duration.ZERO, Duration::plus));
    }

    private long each(Duration cpu) {
        return cpu.toNanos() / 1_000 / Math.max(1, succeeded());
    }

    /**
     * For a program. Times are microseconds.
     *
     * @param rateName how the rate is called: {@code committedPerSecond} where calls are transactions
     */
    public JsonObject toJson(String rateName) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("subject", new JsonString(subject));
        members.put("inFlight", new JsonInteger(inFlight));
        members.put(rateName, new JsonInteger(perSecond()));
        members.put(
                "turns",
                new JsonArray(samples.stream()
                        .map(sample -> (JsonValue) new JsonInteger(sample.perSecond()))
                        .toList()));
        members.put("succeeded", new JsonInteger(succeeded()));
        members.put("failed", new JsonInteger(failed()));
        members.put("p50Micros", new JsonInteger(percentileMicros(0.50)));
        members.put("p95Micros", new JsonInteger(percentileMicros(0.95)));
        members.put("p99Micros", new JsonInteger(percentileMicros(0.99)));
        members.put("maxMicros", new JsonInteger(percentileMicros(1)));
        members.put("clientCpuMicros", new JsonInteger(clientMicros()));
        members.put("serverCpuMicros", new JsonInteger(serverMicros()));
        return JsonObject.of(members);
    }
}
