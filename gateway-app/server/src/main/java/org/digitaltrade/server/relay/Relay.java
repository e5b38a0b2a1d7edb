package org.digitaltrade.server.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.ledger.OwnTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Carries one token after another, whenever a block may have made work. */
final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** What failed is tried again then, if no block comes before. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    /** The trade channel has it, or something newer: as good as carried. */
    private static final Set<String> AS_GOOD_AS_DONE = Set.of(Code.EXISTS.name(), Code.SOURCE_NOT_NEWER.name());

    private final RelayWork work;
    private final Optional<OwnTransactions> relayUser;
    private final Semaphore blocks = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "relay");

    private volatile boolean running;

    /** @param relayUser in whose name tokens are carried; without it there is nothing to do */
    Relay(RelayWork work, Optional<OwnTransactions> relayUser) {
        this.work = work;
        this.relayUser = relayUser;
    }

    /** A block was projected. */
    void wake() {
        blocks.release();
    }

    @Override
    public void start() {
        running = relayUser.isPresent();
        if (running) {
            thread.start();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the token at hand. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (blocks.tryAcquire(AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
                    blocks.drainPermits();
                }
                relayUser.ifPresent(this::carryAll);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // For example the database; the work list is made anew next time.
                LOG.error("the relay will try again", e);
            }
        }
    }

    private void carryAll(OwnTransactions transactions) {
        for (RelayWork.Item item : work.items()) {
            if (!running) {
                return;
            }
            Optional<String> code =
                    transactions.submit(ChannelNames.TRADE, "TradeContracts", "relayToken", item.token());
            if (code.isEmpty() || AS_GOOD_AS_DONE.contains(code.get())) {
                work.done(item);
            }
        }
    }
}
