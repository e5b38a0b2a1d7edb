package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Whether a process still does anything. One that was killed stays in the system's table until its parent has asked for
 * its exit status, which inside a container may be never; the Java platform takes such a one for alive.
 */
final class Liveness {
    private static final long LOOK_MILLIS = 20;
    /** States of {@code /proc/PID/stat}: ended and not asked for, and on its way out of the table. */
    private static final String ENDED = "ZX";

    private Liveness() {}

    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !hasEnded(Path.of("/proc", Long.toString(process.pid()), "stat"));
    }

    /** Returns as soon as it has ended, or when the time is over; whether it has. */
    static boolean ends(ProcessHandle process, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** The state is the first field after the program's name, which stands in parentheses and may have some itself. */
    private static boolean hasEnded(Path stat) {
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            int state = line.lastIndexOf(')') + 2;
            return state < line.length() && ENDED.indexOf(line.charAt(state)) >= 0;
        } catch (IOException e) {
            // Not there: another system, or gone since it was looked for; then the platform is right.
            return false;
        }
    }
}
