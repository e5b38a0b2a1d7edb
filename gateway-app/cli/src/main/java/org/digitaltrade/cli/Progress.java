package org.digitaltrade.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows steps that take time, with how long each took. On a terminal the running step counts its seconds; elsewhere each
 * finished step is one line. Written to standard error, so that standard output holds the answer alone.
 */
public final class Progress {
    /** The launcher knows whether standard error is a terminal; Java 17 to 25 answer that differently. */
    private static final String TERMINAL_PROPERTY = "dtl.terminal";

    private static final long TICK_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintWriter err;
    private final Style style;
    private String running = "";
    private long startedNanos;
    private long shownNanos;

    private enum Style {
        SILENT,
        LINES,
        TERMINAL
    }

    private Progress(PrintWriter err, Style style) {
        this.err = err;
        this.style = style;
    }

    /** Steps of a command, shown unless its answer is for a program. */
    public static Progress of(PrintWriter err, boolean json) {
        if (json) {
            return new Progress(err, Style.SILENT);
        }
        return new Progress(err, Boolean.getBoolean(TERMINAL_PROPERTY) ? Style.TERMINAL : Style.LINES);
    }

    /** Begins a step. */
    public void start(String title) {
        running = title;
        startedNanos = System.nanoTime();
        shownNanos = startedNanos;
        show(false);
    }

    /** Says that the step is still running; cheap enough for every turn of a loop. */
    public void tick() {
        if (System.nanoTime() - shownNanos >= TICK_NANOS) {
            shownNanos = System.nanoTime();
            show(false);
        }
    }

    /** Ends the step. */
    public void done() {
        done("");
    }

    /** Ends the step with what came out of it. */
    public void done(String result) {
        running = result.isEmpty() ? running : running + ": " + result;
        show(true);
    }

    /** Ends the step without success; the error itself is printed by the command. */
    public void failed() {
        if (style == Style.TERMINAL) {
            err.println();
            err.flush();
        }
    }

    private void show(boolean finished) {
        String seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startedNanos) / 1e9);
        if (style == Style.TERMINAL) {
            // Back to the line's start, the step, and whatever a longer text has left behind cleared.
            err.print("\r" + (finished ? "✓ " : "… ") + running + "  " + seconds + "\u001b[K" + (finished ? "\n" : ""));
        } else if (style == Style.LINES && finished) {
            err.println("- " + running + "  " + seconds);
        }
        err.flush();
    }
}
