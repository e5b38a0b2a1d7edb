package org.digitaltrade.cli.stack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A process that was started from a working folder. The start time tells it from another one that was given the same
 * process id later.
 *
 * @param startedAt as the operating system reports it, to the second
 */
public record StartedProcess(String name, long pid, Instant startedAt) {

    static StartedProcess of(String name, ProcessHandle process) {
        return new StartedProcess(name, process.pid(), startOf(process));
    }

    /** The running process, if it is still this one. */
    Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(Liveness::isAlive)
                .filter(process -> startOf(process).equals(startedAt));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }
}
