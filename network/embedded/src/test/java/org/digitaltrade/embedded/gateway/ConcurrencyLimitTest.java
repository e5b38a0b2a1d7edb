package org.digitaltrade.embedded.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ConcurrencyLimitTest {
    private final LinkedBlockingQueue<StreamObserver<SubmitResponse>> waiting = new LinkedBlockingQueue<>();
    private final Server server = NettyServerBuilder.forAddress(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .intercept(new ConcurrencyLimit(Map.of("gateway.Gateway", 1)))
            .addService(new GatewayGrpc.GatewayImplBase() {
                @Override
                public void submit(SubmitRequest request, StreamObserver<SubmitResponse> client) {
                    waiting.add(client);
                }
            })
            .build();
    private final ManagedChannel channel;

    ConcurrencyLimitTest() throws IOException {
        server.start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    /** A call whose client waits until it is told to leave. */
    private static final class Call implements ClientResponseObserver<SubmitRequest, SubmitResponse> {
        private final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();
        private final CompletableFuture<ClientCallStreamObserver<SubmitRequest>> call = new CompletableFuture<>();

        @Override
        public void beforeStart(ClientCallStreamObserver<SubmitRequest> requests) {
            call.complete(requests);
        }

        @Override
        public void onNext(SubmitResponse response) {}

        @Override
        public void onError(Throwable failure) {
            ended.add("failed");
        }

        @Override
        public void onCompleted() {
            ended.add("completed");
        }
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void call_beyond_the_limit_is_refused_and_not_processed() throws Exception {
        Call first = begin();
        StreamObserver<SubmitResponse> served = waiting.take();

        StatusRuntimeException refused = assertThrows(
                StatusRuntimeException.class,
                () -> GatewayGrpc.newBlockingStub(channel).submit(SubmitRequest.getDefaultInstance()));

        assertEquals(Code.UNKNOWN, refused.getStatus().getCode());
        assertEquals(
                "too many requests for /gateway.Gateway, exceeding concurrency limit (1)",
                refused.getStatus().getDescription());
        assertEquals(0, waiting.size());
        served.onNext(SubmitResponse.getDefaultInstance());
        served.onCompleted();
        assertEquals("completed", first.ended.take());
    }

    @Test
    void place_is_free_again_after_an_answer_and_after_a_client_has_gone() throws Exception {
        Call answered = begin();
        StreamObserver<SubmitResponse> served = waiting.take();
        served.onNext(SubmitResponse.getDefaultInstance());
        served.onCompleted();
        answered.ended.take();
        Call gone = begin();
        waiting.take();
        gone.call.join().cancel("gone", null);
        gone.ended.take();

        begin();

        waiting.take();
    }

    private Call begin() {
        Call call = new Call();
        GatewayGrpc.newStub(channel).submit(SubmitRequest.getDefaultInstance(), call);
        return call;
    }
}
