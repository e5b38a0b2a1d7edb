package org.digitaltrade.embedded.gateway;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Refuses calls beyond a number of concurrent ones for each service, with the words of a Fabric peer. */
public final class ConcurrencyLimit implements ServerInterceptor {
    /** Concurrent calls of a peer's services in Fabric's sample configuration ({@code peer.limits.concurrency}). */
    public static final Map<String, Integer> DEFAULT =
            Map.of("gateway.Gateway", 500, "protos.Endorser", 2500, "protos.Deliver", 2500);

    private final Map<String, Integer> limits;
    private final Map<String, Semaphore> places = new HashMap<>();

    /** Limits the named services of one peer; others are free. */
    public ConcurrencyLimit(Map<String, Integer> limits) {
        this.limits = Map.copyOf(limits);
        limits.forEach((service, limit) -> places.put(service, new Semaphore(limit)));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String service = call.getMethodDescriptor().getServiceName();
        Semaphore free = service == null ? null : places.get(service);
        if (free == null) {
            return next.startCall(call, headers);
        }
        if (!free.tryAcquire()) {
            call.close(
                    Status.UNKNOWN.withDescription("too many requests for /" + service
                            + ", exceeding concurrency limit (" + limits.get(service) + ")"),
                    new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return new Releasing<>(next.startCall(call, headers), free);
    }

    /** Gives the place back when the call has ended, whichever way. */
    private static final class Releasing<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Semaphore place;
        private final AtomicBoolean held = new AtomicBoolean(true);

        Releasing(ServerCall.Listener<Q> listener, Semaphore place) {
            super(listener);
            this.place = place;
        }

        @Override
        public void onComplete() {
            release();
            super.onComplete();
        }

        @Override
        public void onCancel() {
            release();
            super.onCancel();
        }

        private void release() {
            if (held.getAndSet(false)) {
                place.release();
            }
        }
    }
}
