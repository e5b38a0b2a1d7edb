package org.digitaltrade.embedded.deliver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** A peer's Deliver service: blocks, whole or filtered, from any height on. */
public final class DeliverService extends DeliverGrpc.DeliverImplBase {
    private final SigningIdentity peer;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final Executor executor;

    /**
     * Serves the channels by name.
     *
     * @param peer whose private data it delivers
     * @param clock holds requests to the time window, and readers to the life of their certificates
     * @param executor where blocks are read and handed to the transport
     */
    public DeliverService(SigningIdentity peer, Map<String, Channel> channels, Clock clock, Executor executor) {
        this.peer = peer;
        this.channels = Map.copyOf(channels);
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> client) {
        return open(BlockForm.WHOLE, client);
    }

    @Override
    public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> client) {
        return open(BlockForm.FILTERED, client);
    }

    @Override
    public StreamObserver<Envelope> deliverWithPrivateData(StreamObserver<DeliverResponse> client) {
        return open(BlockForm.WITH_PRIVATE_DATA, client);
    }

    private StreamObserver<Envelope> open(BlockForm form, StreamObserver<DeliverResponse> client) {
        DeliverStream stream = new DeliverStream(
                channels, form, peer, clock, executor, (ServerCallStreamObserver<DeliverResponse>) client);
        stream.start();
        return stream;
    }
}
