package org.digitaltrade.cli.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrade.cli.bench.BlindWrites;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.protos.common.Block;

/** Clients that write, overwrite and delete, and one that follows the blocks, until their network dies. */
final class Crowd implements AutoCloseable {
    /** Writers at work. More only fill blocks; these keep the ledger busy between any two instants. */
    private static final int WRITERS = 24;

    /** Keys that are written again and again. */
    private static final int SHARED_KEYS = 50;

    /** Of ten calls: this many delete a shared key, as many again overwrite one, the others write new keys. */
    private static final int SHARE_OF_TEN = 2;

    private static final int TEN = 10;
    private static final String WRITER = "writer-";
    private static final String VALUE = "0123456789".repeat(5);

    private final BlindWrites clients;
    private final Promises promises;
    private final AtomicLong keys;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    private Crowd(BlindWrites clients, Promises promises, AtomicLong keys) {
        this.clients = clients;
        this.promises = promises;
        this.keys = keys;
    }

    /**
     * Begins.
     *
     * @param keys counts the keys of all crowds of a ledger
     * @param seed of what the writers choose
     */
    static Crowd begin(BlindWrites clients, Promises promises, AtomicLong keys, long seed) {
        Crowd crowd = new Crowd(clients, promises, keys);
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(seed + i);
            crowd.start(() -> crowd.write(random), WRITER + i);
        }
        crowd.start(crowd::follow, "follower");
        return crowd;
    }

    private void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void write(Random random) {
        while (!ended) {
            try {
                Status status = call(random);
                if (status.isSuccessful()) {
                    promises.committed(status.getTransactionId(), status.getBlockNumber());
                }
            } catch (GatewayException | GatewayRuntimeException e) {
                // The network is dead, or dying; whatever this call was, nothing was promised about it.
                return;
            }
        }
    }

    private Status call(Random random) throws GatewayException {
        int choice = random.nextInt(TEN);
        String shared = "shared-" + random.nextInt(SHARED_KEYS);
        if (choice < SHARE_OF_TEN) {
            return clients.write("del", shared);
        }
        return choice < 2 * SHARE_OF_TEN
                ? clients.write("put", shared, VALUE)
                : clients.write("put", "key-" + keys.incrementAndGet(), VALUE);
    }

    private void follow() {
        // From a little before, so that blocks which were there before the last death are seen to be the same.
        try (CloseableIterator<Block> blocks = clients.blocks(Math.max(0, promises.height() - SHARED_KEYS))) {
            while (!ended) {
                promises.delivered(blocks.next());
            }
        } catch (GatewayRuntimeException | java.util.NoSuchElementException e) {
            // As above.
        }
    }

    /** Whether writers still write: they go on until their network is dead. */
    boolean isAtWork() {
        return threads.stream()
                .anyMatch(thread -> thread.isAlive() && thread.getName().startsWith(WRITER));
    }

    /** Ends the clients, whose calls fail once their network is dead. */
    @Override
    public void close() {
        ended = true;
        clients.close();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
