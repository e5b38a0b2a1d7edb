package org.digitaltrade.cli.fabric;

import java.time.Duration;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.fabric.NativeNetwork;

/** The launcher's steps as a person sees them; the seconds of a long one count while it runs. */
final class ShownSteps implements NativeNetwork.Progress, AutoCloseable {
    private static final long TICK_MILLIS = 100;

    private final Progress progress;
    private final Thread clock = new Thread(this::tickOn, "progress");
    private boolean running;

    ShownSteps(Progress progress) {
        this.progress = progress;
        clock.setDaemon(true);
        clock.start();
    }

    @Override
    public synchronized void started(String step) {
        running = true;
        progress.start(step);
    }

    @Override
    public synchronized void finished(String step, Duration took) {
        running = false;
        progress.done();
    }

    private void tickOn() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                tick();
            }
        } catch (InterruptedException e) {
            // Closed: there is nothing left to show.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tick() {
        if (running) {
            progress.tick();
        }
    }

    /** A step that is still running has failed. */
    @Override
    public synchronized void close() {
        clock.interrupt();
        if (running) {
            running = false;
            progress.failed();
        }
    }
}
