package org.digitaltrade.cli.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.Lei;

/**
 * Officers who register enterprises, one after the other, by the gateway and past it by the peers. What they are told is
 * noted; what stays open is in the outbox.
 */
@SuppressWarnings("try") // waiting for the others may be interrupted, and whoever closes says so
final class FabricCrowd {
    private static final List<String> OFFICERS =
            List.of("Admin@BJCAC", "Admin@BJCOM", "Admin@BJEIT", "Admin@BJCAC", "Admin@BJCOM", "Admin@BJEIT");
    private static final int CHECK_NUMBERS = 100;

    private final Promises promises;
    private final AtomicInteger numbers;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean ended;
    private long lastCommitNanos = System.nanoTime();
    private long longestGapNanos;

    private FabricCrowd(Promises promises, AtomicInteger numbers) {
        this.promises = promises;
        this.numbers = numbers;
    }

    /** @param numbers counts the enterprises of all crowds of a ledger */
    static FabricCrowd begin(Home home, Promises promises, AtomicInteger numbers) throws IOException, CommandException {
        FabricCrowd crowd = new FabricCrowd(promises, numbers);
        LedgerAccess access = new LedgerAccess(home);
        Actors actors = Actors.in(home);
        for (String officer : OFFICERS) {
            LedgerClient client = access.client(actors.find(officer));
            Thread thread = new Thread(() -> crowd.write(client), officer);
            thread.setDaemon(true);
            crowd.threads.add(thread);
        }
        crowd.threads.forEach(Thread::start);
        return crowd;
    }

    static Intent registration(int number) {
        String party = party(number);
        return Intent.of(
                "trade",
                "Parties",
                "register",
                ("{\"country\":\"DE\",\"kind\":\"ENTERPRISE\",\"partyId\":\"" + party + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String party(int number) {
        String body = String.format(Locale.ROOT, "9845CHAO%010d", number);
        for (int check = 0; check < CHECK_NUMBERS; check++) {
            String code = String.format(Locale.ROOT, "%s%02d", body, check);
            if (Lei.isValid(code)) {
                return "lei:" + code;
            }
        }
        throw new IllegalStateException("one of a hundred check numbers fits: " + body);
    }

    private void write(LedgerClient client) {
        try (client) {
            while (!ended) {
                note(client.submit(registration(numbers.incrementAndGet()), Review.NONE));
            }
        } catch (IOException | RefusedToSignException e) {
            promises.broken("a client was given what it couldn't take: " + e);
        }
    }

    private void note(Outcome outcome) {
        switch (outcome.status()) {
            case COMMITTED -> {
                promises.committed(outcome.transactionId(), outcome.block().orElseThrow());
                committed.incrementAndGet();
                noteProgress();
            }
            case UNKNOWN -> open.incrementAndGet();
            case FAILED, INVALID -> refused.incrementAndGet();
            case REJECTED -> promises.broken("a registration was refused by the rules: " + outcome);
        }
    }

    private synchronized void noteProgress() {
        long now = System.nanoTime();
        longestGapNanos = Math.max(longestGapNanos, now - lastCommitNanos);
        lastCommitNanos = now;
    }

    long committed() {
        return committed.get();
    }

    long open() {
        return open.get();
    }

    long refused() {
        return refused.get();
    }

    synchronized long longestGapMillis() {
        return longestGapNanos / 1_000_000;
    }

    /** Lets everybody finish what is under way, however long its outcome takes. */
    void end() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
