package org.digitaltrade.cli.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.bench.AnsweringProcess;
import org.digitaltrade.cli.bench.BlindWrites;
import org.digitaltrade.cli.bench.NetworkProcess;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.JavaCommand;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.protos.common.Block;

/** One life of a network after the other, on the same data. */
final class Lives {
    /** What {@code dtl up} gives the network. */
    private static final int HEAP_MEBIBYTES = 512;

    private static final String PROBE = "org.digitaltrade.probe.Probe";
    private static final String USER = "User1@ZHD";
    private static final String CHANNEL = "trade";
    private static final String CHAINCODE = "ledger";

    /** Longest time under load before a kill. */
    private static final int LONGEST_MILLIS = 3_000;

    /** One life of so many ends while it begins. */
    private static final int OFTEN_EARLY = 8;

    /** All stored is checked after every so many lives; what the clients see, after each. */
    private static final int VERIFY_EVERY = 10;

    private static final long LOOK_MILLIS = 20;

    /** A network that has answered commits within this, however busy the machine is. */
    private static final Duration FIRST_PROMISE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Path folder;
    private final Random random;
    private final Promises promises = new Promises();
    private final AtomicLong keys = new AtomicLong();
    private final List<Long> startMillis = new ArrayList<>();
    private long verifications;

    Lives(Installation installation, Path folder, long seed) {
        this.installation = installation;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Writes until the ledger has so many transactions, and ends that life like any other. */
    void fill(long transactions) throws IOException, CommandException, InterruptedException {
        AnsweringProcess network = start();
        try (Crowd crowd = begin(network.ready())) {
            while (promises.acknowledged() < transactions && crowd.isAtWork()) {
                Thread.sleep(LOOK_MILLIS);
            }
            network.kill();
        }
    }

    /** One life: begins, is put under load, and ends at some instant; before that, now and then, all is checked. */
    void live(int number) throws IOException, CommandException, InterruptedException {
        long begun = System.nanoTime();
        AnsweringProcess network = start();
        if (random.nextInt(OFTEN_EARLY) == 0) {
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            network.kill();
            return;
        }
        JsonObject ready = network.ready();
        startMillis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        if (number % VERIFY_EVERY == 0) {
            verify(network);
        }
        try (Crowd crowd = begin(ready)) {
            awaitFirstPromise(crowd);
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            if (!crowd.isAtWork()) {
                promises.broken("life " + number + ": the network stopped serving by itself");
            }
            network.kill();
        }
    }

    /** Until something was promised in this life there is nothing to lose; how long that takes is up to the machine. */
    private void awaitFirstPromise(Crowd crowd) throws InterruptedException {
        long before = promises.acknowledged();
        long deadline = System.nanoTime() + FIRST_PROMISE.toNanos();
        while (promises.acknowledged() == before && crowd.isAtWork() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void verify(AnsweringProcess network) {
        try {
            network.ask("verify");
            verifications++;
        } catch (CommandException e) {
            promises.broken(e.detail());
        }
    }

    /** The last life: reads all blocks, checks all that is stored, and ends in peace. */
    void settle() throws IOException, CommandException {
        try (AnsweringProcess network = start()) {
            JsonObject ready = network.ready();
            verify(network);
            long height = promises.height();
            try (BlindWrites client = connect(ready);
                    CloseableIterator<Block> blocks = client.blocks(0)) {
                // Blocks that no client has seen are there too, perhaps; those that were seen must be.
                for (long number = 0; number < height; number++) {
                    promises.delivered(blocks.next());
                }
            }
            promises.settle();
        }
    }

    private AnsweringProcess start() throws IOException {
        return AnsweringProcess.start(
                JavaCommand.of(HEAP_MEBIBYTES)
                        .run(
                                installation.commandLine(),
                                NetworkProcess.class.getName(),
                                folder.resolve("data").toString(),
                                installation.probe().toString(),
                                PROBE),
                folder.resolve("log"));
    }

    private Crowd begin(JsonObject ready) throws IOException {
        return Crowd.begin(connect(ready), promises, keys, random.nextLong());
    }

    private static BlindWrites connect(JsonObject ready) throws IOException {
        ConnectionProfile profile = ConnectionProfile.read(Path.of(ready.string("connection")));
        return BlindWrites.connect(profile, USER, CHANNEL, CHAINCODE);
    }

    Promises promises() {
        return promises;
    }

    /** How often all that is stored was found good. */
    long verifications() {
        return verifications;
    }

    long medianStartMillis() {
        List<Long> sorted = startMillis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    long longestStartMillis() {
        return startMillis.isEmpty() ? 0 : Collections.max(startMillis);
    }
}
