package org.digitaltrade.cli.transfer;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows how much of a known number of bytes is done, on a terminal as a bar, elsewhere as a line at the end. */
final class Bar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long TICK_NANOS = 100_000_000;
    private static final long MEBIBYTE = 1 << 20;

    private final PrintWriter err;
    private final boolean shown;
    private final String title;
    private final long total;
    private final long begun = System.nanoTime();
    private long done;
    private long lastShown;

    Bar(PrintWriter err, boolean json, String title, long total) {
        this.err = err;
        this.shown = !json && Boolean.getBoolean("dtl.terminal");
        this.title = title;
        this.total = Math.max(1, total);
    }

    void advance(long bytes) {
        done += bytes;
        long now = System.nanoTime();
        if (shown && now - lastShown >= TICK_NANOS) {
            lastShown = now;
            show();
        }
    }

    private void show() {
        int filled = (int) (WIDTH * Math.min(done, total) / total);
        double seconds = (System.nanoTime() - begun) / 1e9;
        err.print(String.format(
                Locale.ROOT,
                "\r%s [%s%s] %3d%% %d/%d MiB %.0f MiB/s\u001b[K",
                title,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * Math.min(done, total) / total,
                done / MEBIBYTE,
                total / MEBIBYTE,
                done / (double) MEBIBYTE / Math.max(seconds, 0.001)));
        err.flush();
    }

    @Override
    public void close() {
        if (shown) {
            show();
            err.println();
            err.flush();
        }
    }
}
