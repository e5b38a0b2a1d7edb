package org.digitaltrade.server.ledger;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Follows every channel for as long as the application runs. */
public final class Following implements SmartLifecycle {
    private final List<BlockFollower> followers;

    private volatile boolean running;

    Following(List<BlockSink> sinks, Peers peers, OwnUser reader, OpenTransactions open, Clock clock) {
        this.followers = sinks.stream()
                .map(sink -> new BlockFollower(sink, peers, reader, open, clock))
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
