package org.digitaltrade.embedded.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream: seek after seek, each ended by a status. It reads no faster than the client, and holds no thread while there
 * is nothing to send.
 */
final class DeliverStream implements StreamObserver<Envelope> {
    /** Blocks sent in one turn before other streams get theirs. */
    private static final int BLOCKS_PER_TURN = 50;

    private final Map<String, Channel> channels;
    private final BlockForm form;
    private final SigningIdentity peer;
    private final Clock clock;
    private final ServerCallStreamObserver<DeliverResponse> client;
    private final Turns turns;

    /** Requests not looked at yet: at most one, since the next is asked for when a seek has ended. */
    private final Queue<Envelope> requests = new ConcurrentLinkedQueue<>();

    private volatile boolean halfClosed;

    /** Used in turns only, as all below. */
    private @Nullable BlockReader reader;

    private boolean ended;

    DeliverStream(
            Map<String, Channel> channels,
            BlockForm form,
            SigningIdentity peer,
            Clock clock,
            Executor executor,
            ServerCallStreamObserver<DeliverResponse> client) {
        this.channels = channels;
        this.form = form;
        this.peer = peer;
        this.clock = clock;
        this.client = client;
        this.turns = new Turns(executor, this::turn);
    }

    /** Begins; must be called before the service method returns. */
    void start() {
        client.setOnReadyHandler(turns::wake);
        client.setOnCancelHandler(turns::wake);
        client.disableAutoRequest();
        client.request(1);
    }

    @Override
    public void onNext(Envelope request) {
        requests.add(request);
        turns.wake();
    }

    @Override
    public void onError(Throwable cancelled) {
        turns.wake();
    }

    @Override
    public void onCompleted() {
        halfClosed = true;
        turns.wake();
    }

    private boolean turn() {
        if (ended || client.isCancelled()) {
            closeReader();
            return false;
        }
        BlockReader current = reader;
        return current == null ? nextRequest() : sendBlocks(current);
    }

    private boolean nextRequest() {
        Envelope request = requests.poll();
        if (request != null) {
            begin(request);
            return !ended;
        }
        if (halfClosed) {
            end();
        }
        return false;
    }

    private void begin(Envelope request) {
        try {
            reader = new BlockReader(Seek.of(request, channels, clock), clock, turns::wake);
        } catch (Seek.Refused e) {
            finish(e.status());
        }
    }

    private boolean sendBlocks(BlockReader current) {
        try {
            for (int sent = 0; sent < BLOCKS_PER_TURN; sent++) {
                Optional<Status> over = current.status();
                if (over.isPresent()) {
                    finish(over.get());
                    return !ended;
                }
                Optional<Block> block = client.isReady() ? current.next() : Optional.empty();
                if (block.isEmpty()) {
                    return false;
                }
                client.onNext(form.of(block.get(), current.seek(), peer));
            }
            return true;
        } catch (StoreException e) {
            finish(Status.SERVICE_UNAVAILABLE);
            return false;
        }
    }

    /** Ends a seek. After a success the client may send another; anything else ends the stream. */
    private void finish(Status status) {
        closeReader();
        client.onNext(BlockForm.status(status));
        if (status == Status.SUCCESS) {
            client.request(1);
        } else {
            end();
        }
    }

    private void end() {
        ended = true;
        client.onCompleted();
    }

    private void closeReader() {
        BlockReader current = reader;
        reader = null;
        if (current != null) {
            current.close();
        }
    }
}
