package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, whatever its size. */
final class LogTail {
    /** Enough for a screen of long lines. */
    private static final int WINDOW_BYTES = 64 * 1024;

    private LogTail() {}

    /** At most that many of the last lines; none when there is no log. */
    static List<String> lines(Path log, int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - WINDOW_BYTES);
            byte[] window = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(window);
            List<String> lines =
                    new String(window, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }
}
