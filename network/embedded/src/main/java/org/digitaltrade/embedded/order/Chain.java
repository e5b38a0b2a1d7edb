package org.digitaltrade.embedded.order;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.order.RequestPool.Request;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/**
 * Orders one channel and commits what it orders, on a thread of its own. While a block is being written requests gather, and the
 * next block takes all of them: so blocks grow with the load, and a lone request waits for nobody.
 */
public final class Chain implements Orderer, AutoCloseable {
    private final Ledger ledger;
    private final ActiveConfig config;
    private final Committer committer;
    private final EnvelopeRules rules;
    private final BlockAssembler assembler;
    private final Duration linger;
    private final Consumer<RuntimeException> onFailure;
    private final BlockGate gate;
    private final RequestPool pool = new RequestPool();
    private final BlockCutter cutter = new BlockCutter();
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * How a chain behaves.
     *
     * @param linger how long the first request of a block waits for others; zero for not at all
     * @param clock tells when a client's certificate has expired
     * @param goodSignatures told of creators' signatures that were found good, so that the committer need not check them again
     * @param onFailure told once, on the chain's thread, when a block could not be committed: nothing is ordered after that
     * @param gate what every block passes before it is committed
     */
    public record Settings(
            Duration linger,
            Clock clock,
            Consumer<SignedData> goodSignatures,
            Consumer<RuntimeException> onFailure,
            BlockGate gate) {

        /** With an open gate. */
        public Settings(
                Duration linger,
                Clock clock,
                Consumer<SignedData> goodSignatures,
                Consumer<RuntimeException> onFailure) {
            this(linger, clock, goodSignatures, onFailure, BlockGate.OPEN);
        }
    }

    private Chain(
            Ledger ledger, ActiveConfig config, Committer committer, ConsenterQuorum consenters, Settings settings) {
        this.ledger = ledger;
        this.config = config;
        this.committer = committer;
        this.rules = new EnvelopeRules(config, settings.clock(), settings.goodSignatures());
        this.assembler = new BlockAssembler(consenters);
        this.linger = settings.linger();
        this.onFailure = settings.onFailure();
        this.gate = settings.gate();
        this.thread = new Thread(this::run, "orderer-" + ledger.channel());
    }

    /** Starts ordering after the ledger's last block. */
    public static Chain start(
            Ledger ledger, ActiveConfig config, Committer committer, ConsenterQuorum consenters, Settings settings) {
        Chain chain = new Chain(ledger, config, committer, consenters, settings);
        chain.thread.start();
        return chain;
    }

    @Override
    public BroadcastResponse broadcast(Envelope envelope) {
        try {
            if (stopped) {
                throw new RefusedEnvelopeException(Status.SERVICE_UNAVAILABLE, "the ledger can't be written");
            }
            pool.add(new Request(rules.check(envelope), envelope));
            return BroadcastResponse.newBuilder().setStatus(Status.SUCCESS).build();
        } catch (RefusedEnvelopeException e) {
            return e.response();
        }
    }

    private void run() {
        try {
            for (Optional<Request> next = pool.take(); next.isPresent(); next = pool.take()) {
                gather(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stopped = true;
            onFailure.accept(e);
        } finally {
            stopped = true;
        }
    }

    /** Fills blocks, beginning with a request, until no other comes in time. */
    private void gather(Request first) throws InterruptedException {
        long begun = System.nanoTime();
        for (Optional<Request> next = Optional.of(first); next.isPresent(); next = pool.poll(rest(begun))) {
            cutter.add(next.get(), config.get().batchSize()).forEach(this::pass);
            if (!cutter.hasPending()) {
                return;
            }
        }
        pass(cutter.cut());
    }

    private Duration rest(long begunNanos) {
        return linger.minusNanos(System.nanoTime() - begunNanos);
    }

    private void pass(List<Request> requests) {
        gate.pass(new CutBlock(requests, this::commit, pool::forget));
    }

    /** One at a time: a block that was held back may come from another thread. */
    private synchronized void commit(List<Request> requests) {
        List<ByteString> envelopes = requests.stream()
                .map(request -> request.envelope().toByteString())
                .toList();
        committer.commit(assembler.next(ledger.info(), config.block(), envelopes));
        requests.forEach(pool::ordered);
    }

    /** Takes no more requests, commits those that it has, and returns when that is done. */
    @Override
    public void close() {
        pool.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
