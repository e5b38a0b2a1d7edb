package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A program's logs: one file for each time that it was started, the current one without a number. What it said before it
 * was killed is worth more than what it says afterwards.
 */
final class LogFiles {
    /** A program that won't start is tried a few times; what was before that is what somebody looks for. */
    static final int KEPT = 5;

    private final Path current;

    LogFiles(Path current) {
        this.current = current;
    }

    /** The file for a program that is about to be started; those of earlier starts move up, the oldest goes. */
    Path next() throws IOException {
        if (Files.exists(current) && Files.size(current) > 0) {
            for (int age = KEPT - 1; age > 0; age--) {
                Path younger = file(age - 1);
                if (Files.exists(younger)) {
                    Files.move(younger, file(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return current;
    }

    /** At most that many of the last lines, if need be from earlier starts. */
    List<String> lines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int age = 0; age < KEPT && lines.size() < count; age++) {
            lines.addAll(0, LogTail.lines(file(age), count - lines.size()));
        }
        return lines;
    }

    private Path file(int age) {
        return age == 0 ? current : current.resolveSibling(current.getFileName() + "." + age);
    }
}
