package org.digitaltrade.embedded.chaincode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chaincode in a process of its own that breaks the protocol: its transaction fails with a peer's words, the next one is served. */
@Timeout(60)
class HostileChaincodeTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** What the chaincode has been told, besides its transactions. */
    private final List<ChaincodeMessage> told = new CopyOnWriteArrayList<>();

    private volatile BiConsumer<ChaincodeMessage, StreamObserver<ChaincodeMessage>> conduct =
            HostileChaincodeTest::complete;

    private Server server;
    private ChaincodeHost host;

    @BeforeEach
    void serve() throws Exception {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Chaincode())
                .build()
                .start();
        ChaincodeAddress address = ChaincodeAddress.plain("127.0.0.1:" + server.getPort());
        host = new ChaincodeHost("hostile", () -> new ServedChaincode(address), LIMIT, Duration.ofMillis(200));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        server.shutdownNow().awaitTermination();
    }

    @Test
    void one_that_never_answers_is_left_and_others_are_served() {
        conduct = (transaction, peer) -> {
            if (!transaction.getTxid().equals("silent")) {
                complete(transaction, peer);
            }
        };
        CompletionException silent = assertThrows(
                CompletionException.class,
                () -> host.run(transaction("silent"), this::answer).join());

        assertInstanceOf(TimeoutException.class, silent.getCause());
        assertEquals("done", run("next"));
    }

    @Test
    void second_answer_is_nobodys() {
        conduct = (transaction, peer) -> {
            complete(transaction, peer);
            peer.onNext(message(transaction.getTxid(), ChaincodeMessage.Type.COMPLETED, "again"));
        };

        assertEquals("done", run("one"));
        assertEquals("done", run("two"));
        assertEquals("done", run("one"));
    }

    @Test
    void one_that_dies_in_the_middle_fails_its_transaction_and_is_called_again() {
        conduct = (transaction, peer) -> {
            if (transaction.getTxid().equals("dying")) {
                peer.onError(io.grpc.Status.UNAVAILABLE.asRuntimeException());
            } else {
                complete(transaction, peer);
            }
        };
        CompletionException died = assertThrows(
                CompletionException.class,
                () -> host.run(transaction("dying"), this::answer).join());

        assertEquals("chaincode stream terminated", Causes.of(died).getMessage());
        assertEquals("done", run("next"));
    }

    @Test
    void key_of_another_transaction_is_out_of_reach() {
        conduct = (transaction, peer) -> {
            peer.onNext(message("somebody-elses", ChaincodeMessage.Type.GET_STATE, "key"));
            peer.onNext(message(transaction.getTxid(), ChaincodeMessage.Type.GET_STATE, "key"));
        };

        assertEquals("done", run("mine"));
        assertEquals(
                List.of(
                        "ERROR somebody-elses GET_STATE failed: transaction ID: somebody-elses: no ledger context",
                        "RESPONSE mine value"),
                told.stream()
                        .map(message -> message.getType() + " " + message.getTxid() + " "
                                + message.getPayload().toStringUtf8())
                        .sorted()
                        .toList());
    }

    @Test
    void one_that_never_waits_for_an_answer_is_hung_up_on() {
        conduct = (transaction, peer) -> {
            if (transaction.getTxid().equals("flood")) {
                for (int i = 0; i < 10_000; i++) {
                    peer.onNext(message("flood", ChaincodeMessage.Type.PUT_STATE, "key"));
                }
            } else {
                complete(transaction, peer);
            }
        };
        assertThrows(
                CompletionException.class,
                () -> host.run(transaction("flood"), this::slowAnswer).join());

        assertEquals("done", run("next"));
    }

    private String run(String id) {
        return host.run(transaction(id), this::answer)
                .orTimeout(20, TimeUnit.SECONDS)
                .join()
                .getPayload()
                .toStringUtf8();
    }

    private ChaincodeMessage answer(ChaincodeMessage request) {
        return Messages.response(request, ByteString.copyFromUtf8("value"));
    }

    private ChaincodeMessage slowAnswer(ChaincodeMessage request) {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        return answer(request);
    }

    private static ChaincodeMessage transaction(String id) {
        return message(id, ChaincodeMessage.Type.TRANSACTION, "");
    }

    private static ChaincodeMessage message(String id, ChaincodeMessage.Type type, String payload) {
        return ChaincodeMessage.newBuilder()
                .setType(type)
                .setTxid(id)
                .setChannelId("trade")
                .setPayload(ByteString.copyFromUtf8(payload))
                .build();
    }

    private static void complete(ChaincodeMessage transaction, StreamObserver<ChaincodeMessage> peer) {
        peer.onNext(message(transaction.getTxid(), ChaincodeMessage.Type.COMPLETED, "done"));
    }

    /** Registers properly, and then does as the test says; an answer to its own transaction ends it. */
    private final class Chaincode extends ChaincodeGrpc.ChaincodeImplBase {
        @Override
        public StreamObserver<ChaincodeMessage> connect(StreamObserver<ChaincodeMessage> peer) {
            peer.onNext(ChaincodeMessage.newBuilder()
                    .setType(ChaincodeMessage.Type.REGISTER)
                    .setPayload(ChaincodeID.newBuilder()
                            .setName("hostile:1")
                            .build()
                            .toByteString())
                    .build());
            return new StreamObserver<>() {
                @Override
                public void onNext(ChaincodeMessage message) {
                    if (message.getType() == ChaincodeMessage.Type.TRANSACTION) {
                        conduct.accept(message, peer);
                    } else if (message.getType() == ChaincodeMessage.Type.RESPONSE
                            || message.getType() == ChaincodeMessage.Type.ERROR) {
                        told.add(message);
                        if (message.getTxid().equals("mine")) {
                            complete(message, peer);
                        }
                    }
                }

                @Override
                public void onError(@Nullable Throwable failure) {
                    // The network has hung up.
                }

                @Override
                public void onCompleted() {
                    peer.onCompleted();
                }
            };
        }
    }
}
