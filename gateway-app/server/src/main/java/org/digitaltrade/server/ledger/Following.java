package org.digitaltrade.server.ledger;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;

/** Follows every channel for as long as the application runs. */
public final class Following implements SmartLifecycle {
    private final List<BlockFollower> followers;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean running;

    Following(List<BlockSink> sinks, Peers peers, OwnUser reader, OpenTransactions open, Clock clock) {
        this.followers = sinks.stream()
                .map(sink -> new BlockFollower(sink, peers, reader, open, clock, this::taken))
                .toList();
    }

    /** One for each channel, in the order of the connection file. */
    public List<ChannelStatus> status() {
        return followers.stream().map(BlockFollower::status).toList();
    }

    /** Completed when every channel has been taken up to where the peers were; exceptionally if one is stopped before. */
    public CompletableFuture<Void> caughtUp() {
        return CompletableFuture.allOf(
                followers.stream().map(BlockFollower::caughtUp).toArray(CompletableFuture[]::new));
    }

    /** @param listener called on the thread that took a block of any channel, after it was taken for good */
    public void afterEachBlock(Runnable listener) {
        listeners.add(listener);
    }

    private void taken() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void start() {
        running = true;
        followers.forEach(BlockFollower::start);
    }

    @Override
    public void stop() {
        followers.forEach(BlockFollower::close);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
