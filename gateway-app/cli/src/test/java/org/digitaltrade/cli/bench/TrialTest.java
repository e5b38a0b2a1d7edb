package org.digitaltrade.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.format.Json;
import org.junit.jupiter.api.Test;

final class TrialTest {
    private final List<String> done = new ArrayList<>();

    /** Succeeds as many times in a second as it is told, one number for each turn. */
    private final class Counted implements Subject {
        private final String name;
        private final List<Integer> rates;

        Counted(String name, Integer... rates) {
            this.name = name;
            this.rates = new ArrayList<>(List.of(rates));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Sample run(int inFlight, Duration time) {
            done.add(name + " " + inFlight + " " + time.toSeconds());
            Latencies latencies = new Latencies();
            for (int i = rates.remove(0); i > 0; i--) {
                latencies.record(3_000);
            }
            return new Sample(latencies, 1, Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofMillis(60));
        }

        @Override
        public void close() {}
    }

    @Test
    void subjects_take_turns_and_the_warm_up_is_not_counted() throws CommandException {
        Trial trial = new Trial(Duration.ofSeconds(9), Duration.ofSeconds(2), 2, List.of(64, 1));

        List<Measurement> measured = trial.run(
                List.of(new Counted("a", 999, 10, 30, 5, 5), new Counted("b", 999, 20, 40, 6, 6)),
                Progress.of(new PrintWriter(new StringWriter()), true));

        assertEquals(
                List.of("a 64 9", "b 64 9", "a 64 2", "b 64 2", "a 64 2", "b 64 2", "a 1 2", "b 1 2", "a 1 2", "b 1 2"),
                done);
        assertEquals(
                List.of("a 64 40", "b 64 60", "a 1 10", "b 1 12"),
                measured.stream()
                        .map(each -> each.subject() + " " + each.inFlight() + " " + each.succeeded())
                        .toList());
    }

    @Test
    void rate_is_the_median_of_turns_and_processor_time_is_for_each_call() throws CommandException {
        Trial trial = new Trial(Duration.ZERO, Duration.ofSeconds(1), 3, List.of(8));

        Measurement measured = trial.run(
                        List.of(new Counted("a", 0, 10, 50, 20)),
                        Progress.of(new PrintWriter(new StringWriter()), true))
                .get(0);

        assertEquals(
                "{\"clientCpuMicros\":750,\"committedPerSecond\":20,\"failed\":3,\"inFlight\":8,\"maxMicros\":3,"
                        + "\"p50Micros\":3,\"p95Micros\":3,\"p99Micros\":3,\"serverCpuMicros\":2250,\"subject\":\"a\","
                        + "\"succeeded\":80,\"turns\":[10,50,20]}",
                Json.write(measured.toJson("committedPerSecond")));
    }
}
