package org.digitaltrade.server.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.ledger.ChannelStatus.Stop;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one channel's blocks into a sink, on a thread of its own, from whichever peer can give them. A lost connection is
 * made again, at the next peer; a block that the sink refuses ends it.
 */
final class BlockFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockFollower.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    /** A peer that restarts is back within seconds; asking more often doesn't help it. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final BlockSink sink;
    private final List<DirectTransport> peers;
    private final OwnUser reader;
    private final OpenTransactions open;
    private final Clock clock;
    private final Runnable taken;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();

    /** Only of the thread's own. */
    private boolean cutOff;

    private volatile ChannelStatus status;
    private volatile @Nullable CloseableIterator<Block> stream;

    BlockFollower(BlockSink sink, Peers peers, OwnUser reader, OpenTransactions open, Clock clock, Runnable taken) {
        this.sink = sink;
        this.peers = peers.all();
        this.reader = reader;
        this.open = open;
        this.clock = clock;
        this.taken = taken;
        this.status = ChannelStatus.start(sink.channel(), sink.next());
        this.thread = new Thread(this::run, "blocks-" + sink.channel());
    }

    void start() {
        thread.start();
    }

    ChannelStatus status() {
        return status;
    }

    /** Completed when all blocks that the peers had have been taken; with the reason if it stops before. */
    CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            for (int turn = 0; !isClosed(); turn++) {
                boolean moved = follow(peers.get(turn % peers.size()));
                pause = moved ? FIRST_PAUSE : longer(pause);
                if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (StoppedException e) {
            stop(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stop(new StoppedException(Code.INTERNAL_ERROR, "a fault of this program", e));
        }
    }

    /** Whether at least one block came from this peer before the connection was lost. */
    private boolean follow(DirectTransport peer) {
        long from = sink.next();
        try {
            advance(status.connectedTo(peer.name(), ChainHeight.ask(peer, sink.channel(), reader)));
        } catch (LedgerException e) {
            warnOnce(peer, e);
            status = status.unreachable(
                    new Stop(Code.NETWORK_UNREACHABLE, e.failure().detail()));
            return false;
        }
        LOG.info("channel {}: following the {} from block {}", sink.channel(), peer.name(), from);
        cutOff = false;
        try (CloseableIterator<Block> blocks = peer.blocks(sink.channel(), from)) {
            stream = blocks;
            while (!isClosed() && blocks.hasNext()) {
                take(blocks.next());
            }
        } catch (GatewayRuntimeException e) {
            LOG.info("channel {}: stream of {} ended: {}", sink.channel(), peer.name(), e.getStatus());
        } finally {
            stream = null;
            status = status.unreachable(
                    new Stop(Code.NETWORK_UNREACHABLE, "the connection to the " + peer.address() + " was lost"));
        }
        return sink.next() > from;
    }

    /** Says that there is no connection once, and not again until there was one. */
    private void warnOnce(DirectTransport peer, LedgerException e) {
        if (!cutOff) {
            LOG.warn("channel {}: {} can't be followed: {}", sink.channel(), peer.name(), e.failure());
            cutOff = true;
        }
    }

    private void take(Block block) {
        List<Outcome> outcomes = sink.accept(block);
        advance(status.at(sink.next(), clock.instant()));
        open.seen(outcomes);
        taken.run();
    }

    private void advance(ChannelStatus now) {
        status = now;
        if (now.isCaughtUp()) {
            caughtUp.complete(null);
        }
    }

    private void stop(StoppedException e) {
        LOG.error("channel {} is followed no further: {}: {}", sink.channel(), e.code(), e.getMessage(), e);
        status = status.stoppedBy(new Stop(e.code(), String.valueOf(e.getMessage())));
        caughtUp.completeExceptionally(e);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** Ends after the block at hand. */
    @Override
    public void close() {
        closed.countDown();
        CloseableIterator<Block> current = stream;
        if (current != null) {
            current.close();
        }
        try {
            thread.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
