package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;

/** Samples what the Java threads of this process do, with the JDK's flight recorder. */
final class StackSampler {
    private static final String SAMPLE = "jdk.ExecutionSample";

    /** A few thousand samples in ten seconds, for less than a hundredth of the CPU time. */
    private static final Duration PERIOD = Duration.ofMillis(10);

    private static final int DEPTH = 128;

    private Recording recording = new Recording();

    StackSampler() {
        jdk.jfr.FlightRecorder.getFlightRecorder();
    }

    /** Answers the questions {@code profile begin} and {@code profile end}. */
    JsonObject answer(List<String> words) throws IOException {
        if (words.get(1).equals("begin")) {
            begin();
            return JsonObject.of(Map.of());
        }
        return end();
    }

    private void begin() {
        recording = new Recording();
        recording.enable(SAMPLE).withPeriod(PERIOD).withStackTrace();
        recording.start();
    }

    /** Samples by thread (the system's number), and for each thread by stage. */
    private JsonObject end() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("dtl-bench", ".jfr");
        try {
            recording.dump(file);
            recording.close();
            return count(file);
        } finally {
            Files.delete(file);
        }
    }

    private static JsonObject count(Path file) throws IOException {
        Map<Long, Map<Stage, Long>> counts = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(SAMPLE) && stack != null) {
                    counts.computeIfAbsent(
                                    event.getThread("sampledThread").getOSThreadId(),
                                    thread -> new EnumMap<>(Stage.class))
                            .merge(Stage.of(classes(stack)), 1L, Long::sum);
                }
            }
        }
        Map<String, JsonValue> threads = new TreeMap<>();
        counts.forEach((thread, stages) -> threads.put(Long.toString(thread), toJson(stages)));
        return JsonObject.of(threads);
    }

    private static List<String> classes(RecordedStackTrace stack) {
        return stack.getFrames().stream()
                .limit(DEPTH)
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
    }

    private static JsonObject toJson(Map<Stage, Long> stages) {
        Map<String, JsonValue> counts = new TreeMap<>();
        stages.forEach((stage, count) -> counts.put(stage.name(), new JsonInteger(count)));
        return JsonObject.of(counts);
    }
}
