package org.digitaltrade.embedded.order;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait to be ordered. As SmartBFT's pool it refuses a request that waits already, and one that was ordered lately; it
 * remembers in memory only, so after a restart a copy is ordered again and ends as a duplicate on the ledger.
 */
final class RequestPool {
    /** Requests waiting at most: a few seconds of the highest rate; beyond that waiting longer helps nobody. */
    static final int MAX_REQUESTS = 10_000;

    /** Bytes waiting at most: keeps large requests from filling the heap. */
    static final long MAX_BYTES = 128L << 20;

    /** Ordered requests that are remembered, as many as SmartBFT remembers. */
    static final int REMEMBERED = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final LinkedHashSet<String> ordered = new LinkedHashSet<>();
    private long waitingBytes;
    private boolean closed;

    /** A request and the id by which its copies are known. */
    record Request(String id, Envelope envelope) {}

    /** Takes a request, or says at once why not. */
    void add(Request request) throws RefusedEnvelopeException {
        lock.lock();
        try {
            refuseIf(closed, "the ordering service is shutting down");
            refuseIf(known.contains(request.id()), "request already exists");
            refuseIf(ordered.contains(request.id()), "request already processed");
            long bytes = EnvelopeRules.sizeBytes(request.envelope());
            refuseIf(waiting.size() >= MAX_REQUESTS || waitingBytes + bytes > MAX_BYTES, "request pool is full");
            waiting.add(request);
            known.add(request.id());
            waitingBytes += bytes;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private static void refuseIf(boolean refused, String reason) throws RefusedEnvelopeException {
        if (refused) {
            throw new RefusedEnvelopeException(Status.SERVICE_UNAVAILABLE, "failed to submit request: " + reason);
        }
    }

    /** Waits for the next request; empty once the pool is closed and drained. */
    Optional<Request> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** The next request, if there is one within that time. */
    Optional<Request> poll(Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Request> remove() {
        @Nullable Request request = waiting.poll();
        if (request != null) {
            waitingBytes -= EnvelopeRules.sizeBytes(request.envelope());
        }
        return Optional.ofNullable(request);
    }

    /** Notes that a request is on the ledger. */
    void ordered(Request request) {
        lock.lock();
        try {
            known.remove(request.id());
            ordered.add(request.id());
            if (ordered.size() > REMEMBERED) {
                ordered.remove(ordered.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a request was lost, so that a copy of it is taken. */
    void forget(Request request) {
        lock.lock();
        try {
            known.remove(request.id());
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more requests; those that wait can still be taken out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
