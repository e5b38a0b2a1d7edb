package org.digitaltrade.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.NettyChaincodeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The chaincode server with a peer made of a bare gRPC client. */
@Timeout(60)
class ChaincodeServerIT {
    private static final int DEADLINE_SECONDS = 20;

    @TempDir
    Path folder;

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private TestTls tls;
    private int port;
    private NettyChaincodeServer server;
    private Thread serving;

    @BeforeEach
    void start() throws IOException {
        tls = new TestTls(folder).issue("server").issue("peer");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = ChaincodeServerMain.server(ServerSettings.of(Map.of(
                "CHAINCODE_ID", "ledger_1:abc",
                "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:" + port,
                "CHAINCODE_TLS_KEY_FILE", tls.file("server.key").toString(),
                "CHAINCODE_TLS_CERT_FILE", tls.file("server.pem").toString(),
                "CHAINCODE_TLS_CLIENT_ROOTCERT_FILE", tls.file("ca.pem").toString())));
        serving = new Thread(this::serve);
        serving.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        stopping.set(true);
        server.stop();
        serving.join();
    }

    @Test
    void a_peer_with_its_certificate_is_answered() throws Exception {
        ManagedChannel channel = channel(true);
        try {
            StreamObserver<ChaincodeMessage> peer =
                    connect(ChaincodeGrpc.newStub(channel).withWaitForReady());
            ChaincodeMessage register = next();
            assertEquals(
                    "ledger_1:abc", ChaincodeID.parseFrom(register.getPayload()).getName());
            peer.onNext(message(ChaincodeMessage.Type.REGISTERED, ByteString.EMPTY));
            peer.onNext(message(ChaincodeMessage.Type.READY, ByteString.EMPTY));
            peer.onNext(message(
                    ChaincodeMessage.Type.TRANSACTION,
                    ChaincodeInput.newBuilder()
                            .addArgs(ByteString.copyFrom("TradeContracts:nothing", UTF_8))
                            .build()
                            .toByteString()));
            Response response = Response.parseFrom(next().getPayload());
            assertEquals(
                    "400 UNKNOWN_FUNCTION: TradeContracts has no function of that name",
                    response.getStatus() + " " + response.getMessage());
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void a_peer_without_certificate_is_turned_away() throws Exception {
        ManagedChannel known = channel(true);
        ManagedChannel unknown = channel(false);
        try {
            connect(ChaincodeGrpc.newStub(known).withWaitForReady());
            assertInstanceOf(ChaincodeMessage.class, received.poll(DEADLINE_SECONDS, TimeUnit.SECONDS));
            connect(ChaincodeGrpc.newStub(unknown));
            Throwable failure = (Throwable) received.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(failure);
            assertEquals(Status.Code.UNAVAILABLE, Status.fromThrowable(failure).getCode());
        } finally {
            known.shutdownNow();
            unknown.shutdownNow();
        }
    }

    private void serve() {
        try {
            server.start();
        } catch (IOException | InterruptedException e) {
            if (!stopping.get()) {
                received.add(e);
            }
        }
    }

    private ManagedChannel channel(boolean withCertificate) throws IOException {
        SslContextBuilder context =
                GrpcSslContexts.forClient().trustManager(tls.file("ca.pem").toFile());
        if (withCertificate) {
            context.keyManager(
                    tls.file("peer.pem").toFile(), tls.file("peer.key").toFile());
        }
        return NettyChannelBuilder.forAddress("127.0.0.1", port)
                .sslContext(context.build())
                .build();
    }

    private StreamObserver<ChaincodeMessage> connect(ChaincodeGrpc.ChaincodeStub stub) {
        return stub.connect(new StreamObserver<>() {
            @Override
            public void onNext(ChaincodeMessage message) {
                received.add(message);
            }

            @Override
            public void onError(Throwable failure) {
                received.add(failure);
            }

            @Override
            public void onCompleted() {}
        });
    }

    private ChaincodeMessage next() throws InterruptedException {
        return (ChaincodeMessage) received.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private static ChaincodeMessage message(ChaincodeMessage.Type type, ByteString payload) {
        return ChaincodeMessage.newBuilder()
                .setType(type)
                .setChannelId("trade")
                .setTxid("0".repeat(64))
                .setPayload(payload)
                .build();
    }
}
