package org.digitaltrade.embedded.chaincode;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;

/** One transaction on a chaincode's thread: it can be stopped before it begins and interrupted after. */
final class Run implements Runnable {
    private final Supplier<ChaincodeMessage> work;
    private final CompletableFuture<ChaincodeMessage> result = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean stopped;

    Run(Supplier<ChaincodeMessage> work) {
        this.work = work;
    }

    /** What the chaincode said last. */
    CompletableFuture<ChaincodeMessage> result() {
        return result;
    }

    /** Completes when the thread is free again, or never was needed. */
    CompletableFuture<Void> left() {
        return left;
    }

    @Override
    public void run() {
        if (enter()) {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            } finally {
                leave();
            }
        }
    }

    /** Ends it, as far as it heeds an interrupt. */
    synchronized void stop() {
        stopped = true;
        if (thread == null) {
            result.completeExceptionally(new RejectedExecutionException("stopped before it began"));
            left.complete(null);
        } else {
            thread.interrupt();
        }
    }

    private synchronized boolean enter() {
        if (!stopped) {
            thread = Thread.currentThread();
        }
        return !stopped;
    }

    private synchronized void leave() {
        thread = null;
        // Nothing of this transaction may reach the thread's next one.
        boolean ignored = Thread.interrupted();
        left.complete(null);
    }
}
