package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What processes have used so far. Where the system has {@code /proc}, to the hundredth of a second. */
public final class ProcessUsage {
    private static final Path PROC = Path.of("/proc");

    /** The kernel's unit of CPU time in {@code /proc}, the same on every Linux that Java runs on. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Fields of a {@code stat} file after the command's name, which may itself hold spaces. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;

    private static final String RESIDENT = "VmRSS:";

    private ProcessUsage() {}

    /** CPU time of running processes; one that has ended counts nothing. */
    public static Duration cpu(Collection<Long> pids) {
        return pids.stream().map(ProcessUsage::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(long pid) {
        Path stat = PROC.resolve(Long.toString(pid)).resolve("stat");
        if (Files.isReadable(stat)) {
            return ticks(stat);
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Memory that a process has in RAM, bytes; 0 where the system doesn't tell. */
    public static long residentBytes(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(Long.toString(pid)).resolve("status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * One thread of a process.
     *
     * @param name as the system has it, cut to 15 characters
     */
    public record ThreadCpu(String name, Duration cpu) {}

    /** The threads of a process by the system's number; empty where the system doesn't tell. */
    public static Map<Long, ThreadCpu> threads(long pid) {
        Map<Long, ThreadCpu> threads = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
            for (Path task : tasks.toList()) {
                long thread = Long.parseLong(String.valueOf(task.getFileName()));
                threads.put(thread, new ThreadCpu(name(task), ticks(task.resolve("stat"))));
            }
        } catch (IOException e) {
            // Not Linux, or the process has ended.
            return Map.of();
        }
        return threads;
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException e) {
            // A thread that has ended since the folder was listed.
            return "";
        }
    }

    private static Duration ticks(Path stat) {
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return TICK.multipliedBy(Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]));
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
