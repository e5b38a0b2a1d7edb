package org.digitaltrade.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** One kind of transaction on a network on Fabric, called from this process in a closed loop. */
final class FabricSubject implements Subject {
    /** After a failure, so that a network that is down is not asked as fast as the machine can. */
    private static final long PAUSE_MILLIS = 20;

    private final String name;
    private final Call call;
    private final List<Long> servers;
    private final ExecutorService callers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        return thread;
    });

    /** One transaction; returns whether it is committed and valid. */
    interface Call {
        boolean run() throws Exception;
    }

    /** @param servers processes whose CPU time counts as the network's */
    FabricSubject(String name, Call call, List<Long> servers) {
        this.name = name;
        this.call = call;
        this.servers = List.copyOf(servers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample run(int inFlight, Duration time) {
        List<Long> own = List.of(ProcessHandle.current().pid());
        Duration clientBefore = ProcessUsage.cpu(own);
        Duration serverBefore = ProcessUsage.cpu(servers);
        Latencies latencies = new Latencies();
        AtomicLong failed = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        CompletableFuture<?>[] calls = new CompletableFuture<?>[inFlight];
        for (int i = 0; i < inFlight; i++) {
            calls[i] = CompletableFuture.runAsync(() -> callUntil(end, latencies, failed), callers);
        }
        CompletableFuture.allOf(calls).join();
        return new Sample(
                latencies,
                failed.get(),
                Duration.ofNanos(System.nanoTime() - begun),
                ProcessUsage.cpu(own).minus(clientBefore),
                ProcessUsage.cpu(servers).minus(serverBefore));
    }

    private void callUntil(long end, Latencies latencies, AtomicLong failed) {
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            if (succeeds()) {
                latencies.record(System.nanoTime() - begun);
            } else {
                failed.incrementAndGet();
                pause();
            }
        }
    }

    /** A failure is counted and shown as a number; what it was, the nodes' logs say. */
    private boolean succeeds() {
        try {
            return call.run();
        } catch (Exception e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
