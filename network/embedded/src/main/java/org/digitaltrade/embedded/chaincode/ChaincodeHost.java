package org.digitaltrade.embedded.chaincode;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/**
 * Keeps one chaincode running. A transaction that exceeds the time limit is interrupted and its caller told at once; if its thread
 * doesn't heed that, the chaincode is loaded afresh, so that a loop that never ends costs a thread but not the chaincode.
 */
final class ChaincodeHost implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ChaincodeHost.class.getName());

    /** Transactions of one chaincode that run at once: more only share the same cores. */
    static final int THREADS = 16;

    private final String name;
    private final Supplier<ChaincodeStream> open;
    private final Duration limit;
    private final Duration grace;
    private Incarnation current;

    /** A loaded chaincode and the threads it runs on. */
    private record Incarnation(ChaincodeStream stream, ExecutorService threads) {}

    /**
     * Loads the chaincode.
     *
     * @param open loads it, again when it is stuck
     * @param limit longest time of one transaction
     * @param grace how long an interrupted transaction may take to end before the chaincode counts as stuck
     */
    ChaincodeHost(String name, Supplier<ChaincodeStream> open, Duration limit, Duration grace) {
        this.name = name;
        this.open = open;
        this.limit = limit;
        this.grace = grace;
        this.current = begin();
    }

    /** The chaincode as it is loaded now, for a call on the caller's own thread. */
    synchronized ChaincodeStream stream() {
        return current.stream();
    }

    /**
     * Runs a transaction on a thread of the chaincode.
     *
     * @return its last message; fails with {@link TimeoutException} when over time, with {@link RejectedExecutionException} when closed
     */
    CompletableFuture<ChaincodeMessage> run(ChaincodeMessage transaction, ChaincodeStream.Peer peer) {
        Incarnation incarnation = current();
        Run run = new Run(() -> incarnation.stream().converse(transaction, peer));
        try {
            incarnation.threads().execute(run);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
        return run.result().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((message, failure) -> {
            if (failure instanceof TimeoutException) {
                run.stop();
                replaceUnlessLeft(incarnation, run);
            }
        });
    }

    private synchronized Incarnation current() {
        return current;
    }

    private void replaceUnlessLeft(Incarnation incarnation, Run run) {
        CompletableFuture<?> unused = run.left()
                .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyAsync(failure -> {
                    replace(incarnation);
                    return null;
                });
    }

    private synchronized void replace(Incarnation stuck) {
        if (current.equals(stuck) && !stuck.threads().isShutdown()) {
            LOG.log(Level.WARNING, "chaincode {0} ignores interruption and is loaded afresh", name);
            stuck.threads().shutdown();
            current = begin();
        }
    }

    private Incarnation begin() {
        return new Incarnation(open.get(), Executors.newFixedThreadPool(THREADS, threads()));
    }

    private ThreadFactory threads() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "chaincode-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public synchronized void close() {
        current.threads().shutdownNow();
        current.stream().close();
    }
}
