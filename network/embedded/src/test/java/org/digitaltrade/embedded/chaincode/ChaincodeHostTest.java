package org.digitaltrade.embedded.chaincode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.junit.jupiter.api.Test;

final class ChaincodeHostTest {
    /** Long enough for a thread to begin on a busy machine: a transaction that never began isn't interrupted. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final long DEADLINE_SECONDS = 30;
    private static final ChaincodeMessage TRANSACTION =
            ChaincodeMessage.newBuilder().setTxid("tx").build();
    private static final ChaincodeStream.Peer PEER = request -> request;

    private final AtomicInteger loaded = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    /** Chaincode that behaves as told. */
    private ChaincodeHost host(Duration grace, ChaincodeStream.Peer behaviour) {
        return new ChaincodeHost(
                "test",
                () -> {
                    loaded.incrementAndGet();
                    return new ChaincodeStream() {
                        @Override
                        public ChaincodeMessage converse(ChaincodeMessage transaction, Peer peer) {
                            return behaviour.answer(transaction);
                        }

                        @Override
                        public void close() {}
                    };
                },
                LIMIT,
                grace);
    }

    @Test
    void transaction_over_time_is_told_so_and_interrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ChaincodeHost host = host(AMPLE, transaction -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return transaction;
        })) {
            ExecutionException failure = assertThrows(
                    ExecutionException.class,
                    () -> host.run(TRANSACTION, PEER).get(DEADLINE_SECONDS, TimeUnit.SECONDS));

            assertInstanceOf(TimeoutException.class, failure.getCause());
            assertTrue(interrupted.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void chaincode_that_ignores_interruption_is_loaded_afresh() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ChaincodeHost host = host(AT_ONCE, transaction -> {
            if (calls.getAndIncrement() == 0) {
                awaitWhateverComes();
            }
            return transaction;
        })) {
            assertThrows(
                    ExecutionException.class,
                    () -> host.run(TRANSACTION, PEER).get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            while (loaded.get() == 1) {
                Thread.onSpinWait();
            }

            assertEquals(TRANSACTION, host.run(TRANSACTION, PEER).get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            assertEquals(2, loaded.get());
        } finally {
            release.countDown();
        }
    }

    @Test
    void waiting_for_a_thread_does_not_count_as_stuck() throws Exception {
        Semaphore begun = new Semaphore(0);
        try (ChaincodeHost host = host(AMPLE, transaction -> {
            begun.release();
            awaitOrLeave();
            return transaction;
        })) {
            for (int i = 0; i < ChaincodeHost.THREADS; i++) {
                var unused = host.run(TRANSACTION, PEER);
            }
            assertTrue(begun.tryAcquire(ChaincodeHost.THREADS, DEADLINE_SECONDS, TimeUnit.SECONDS));

            assertThrows(
                    ExecutionException.class,
                    () -> host.run(TRANSACTION, PEER).get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            assertEquals(1, loaded.get());
        }
    }

    @Test
    void nothing_runs_after_closing() throws Exception {
        ChaincodeHost host = host(AMPLE, transaction -> transaction);
        host.close();

        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> host.run(TRANSACTION, PEER).get(DEADLINE_SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(RejectedExecutionException.class, failure.getCause());
    }

    private void awaitOrLeave() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWhateverComes() {
        boolean waiting = true;
        while (waiting) {
            try {
                release.await();
                waiting = false;
            } catch (InterruptedException e) {
                // On purpose: this chaincode doesn't listen.
                waiting = release.getCount() > 0;
            }
        }
    }
}
