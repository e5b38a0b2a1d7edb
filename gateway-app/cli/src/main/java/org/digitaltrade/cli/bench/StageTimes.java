package org.digitaltrade.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * CPU time of a process for each transaction, by stage. Signatures are counted by what a transaction needs and timed by themselves;
 * connections and the JVM have threads of their own, whose time the system knows; the rest is divided as samples of its stacks are.
 *
 * @param micros microseconds of CPU time for one transaction
 */
record StageTimes(Map<Stage, Double> micros) {
    private static final double NANOS_PER_MICRO = 1_000;

    /** Beginnings of the names of threads that run no Java code. */
    private static final List<String> JVM_THREADS =
            List.of("C1 Comp", "C2 Comp", "GC Thread", "G1 ", "VM ", "Sweeper", "Service Thread", "rocksdb:", "JFR");

    private static final List<String> CONNECTION_THREADS = List.of("grpc-nio", "grpc-default-wo", "grpc-default-bo");

    /**
     * Divides the time of a process.
     *
     * @param before threads when sampling began
     * @param after threads when it ended
     * @param samples samples of each thread by stage
     * @param transactions how many there were meanwhile
     * @param crypto what a signature costs
     * @param signs signatures made for each transaction
     * @param verifies signatures checked for each transaction
     */
    static StageTimes of(
            Map<Long, ProcessUsage.ThreadCpu> before,
            Map<Long, ProcessUsage.ThreadCpu> after,
            JsonObject samples,
            long transactions,
            CryptoCost crypto,
            double signs,
            double verifies) {
        Map<Stage, Double> micros = new EnumMap<>(Stage.class);
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        double rest = 0;
        for (Map.Entry<Long, ProcessUsage.ThreadCpu> thread : after.entrySet()) {
            String name = thread.getValue().name();
            Duration earlier = before.containsKey(thread.getKey())
                    ? before.get(thread.getKey()).cpu()
                    : Duration.ZERO;
            double each = thread.getValue().cpu().minus(earlier).toNanos() / NANOS_PER_MICRO / transactions;
            if (startsWithAny(name, JVM_THREADS)) {
                micros.merge(Stage.JVM, each, Double::sum);
            } else if (startsWithAny(name, CONNECTION_THREADS)) {
                micros.merge(Stage.TRANSPORT, each, Double::sum);
            } else {
                rest += each;
                count(samples, thread.getKey(), counts);
            }
        }
        micros.put(Stage.SIGN, signs * crypto.signNanos() / NANOS_PER_MICRO);
        micros.put(Stage.VERIFY, verifies * crypto.verifyNanos() / NANOS_PER_MICRO);
        divide(Math.max(0, rest - micros.get(Stage.SIGN) - micros.get(Stage.VERIFY)), counts, micros);
        return new StageTimes(micros);
    }

    private static boolean startsWithAny(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static void count(JsonObject samples, long thread, Map<Stage, Long> counts) {
        samples.find(Long.toString(thread))
                .ifPresent(found -> ((JsonObject) found)
                        .members()
                        .forEach((stage, count) ->
                                counts.merge(Stage.valueOf(stage), ((JsonInteger) count).value(), Long::sum)));
    }

    private static void divide(double rest, Map<Stage, Long> counts, Map<Stage, Double> micros) {
        counts.remove(Stage.SIGN);
        counts.remove(Stage.VERIFY);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            micros.merge(Stage.OTHER, rest, Double::sum);
        }
        counts.forEach((stage, count) -> micros.merge(stage, rest * count / all, Double::sum));
    }

    /** Stages with their microseconds, the costliest first. */
    List<Map.Entry<Stage, Double>> sorted() {
        List<Map.Entry<Stage, Double>> sorted = new ArrayList<>(micros.entrySet());
        sorted.sort(Map.Entry.<Stage, Double>comparingByValue(Comparator.reverseOrder()));
        return sorted;
    }

    JsonArray toJson() {
        return new JsonArray(sorted().stream().map(StageTimes::toJson).toList());
    }

    private static JsonValue toJson(Map.Entry<Stage, Double> stage) {
        return JsonObject.of(new TreeMap<>(Map.of(
                "stage", new JsonString(stage.getKey().name()),
                "cpuMicros", new JsonInteger(Math.round(stage.getValue())))));
    }
}
