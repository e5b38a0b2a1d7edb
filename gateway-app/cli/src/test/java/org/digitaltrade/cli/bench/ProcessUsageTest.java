package org.digitaltrade.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class ProcessUsageTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void work_of_this_process_is_seen() {
        Duration before = ProcessUsage.cpu(List.of(SELF));
        long begun = System.nanoTime();
        while (ProcessUsage.cpu(List.of(SELF)).compareTo(before.plusMillis(50)) < 0) {
            assertTrue(System.nanoTime() - begun < 60_000_000_000L, "no processor time in a minute");
        }
    }

    @Test
    void threads_together_have_used_what_the_process_has() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/task")));

        Duration threads = ProcessUsage.threads(SELF).values().stream()
                .map(ProcessUsage.ThreadCpu::cpu)
                .reduce(Duration.ZERO, Duration::plus);

        assertTrue(threads.compareTo(Duration.ZERO) > 0);
        assertTrue(threads.compareTo(ProcessUsage.cpu(List.of(SELF)).plusSeconds(1)) < 0);
        assertTrue(ProcessUsage.residentBytes(SELF) > 1 << 20);
    }

    @Test
    void process_that_is_no_more_has_used_nothing() {
        assertEquals(Duration.ZERO, ProcessUsage.cpu(List.of(Long.MAX_VALUE)));
        assertEquals(0, ProcessUsage.residentBytes(Long.MAX_VALUE));
        assertEquals(0, ProcessUsage.threads(Long.MAX_VALUE).size());
    }
}
