package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/**
 * One stream to a chaincode that listens. The network calls, the chaincode registers, and from then on many transactions share the
 * stream. It ends once and is not opened again: the next transaction opens another.
 */
final class ServedConnection implements StreamObserver<ChaincodeMessage>, AutoCloseable {
    /** Largest message of a chaincode: what a peer takes. */
    private static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;

    private final ManagedChannel channel;
    private final StreamObserver<ChaincodeMessage> chaincode;
    private final Map<TransactionKey, Mailbox> running = new ConcurrentHashMap<>();
    private final CompletableFuture<String> registered = new CompletableFuture<>();
    private volatile boolean ended;

    /** What tells transactions of one stream apart, as in the shim. */
    record TransactionKey(String channel, String transactionId) {
        static TransactionKey of(ChaincodeMessage message) {
            return new TransactionKey(message.getChannelId(), message.getTxid());
        }
    }

    private ServedConnection(ManagedChannel channel) {
        this.channel = channel;
        this.chaincode = ChaincodeGrpc.newStub(channel).connect(this);
    }

    /**
     * Calls the chaincode.
     *
     * @throws IllegalArgumentException if the address or its certificates can't be read
     */
    static ServedConnection open(ChaincodeAddress address) {
        return new ServedConnection(channel(address));
    }

    /** The name with which the chaincode registers; fails with {@link UnreachableException} if the stream ends before. */
    CompletableFuture<String> registered() {
        return registered;
    }

    boolean hasEnded() {
        return ended;
    }

    /**
     * Begins a transaction.
     *
     * @throws ExecutionException if it is under way already
     */
    Mailbox begin(ChaincodeMessage transaction) {
        TransactionKey key = TransactionKey.of(transaction);
        Mailbox mailbox = new Mailbox();
        if (running.putIfAbsent(key, mailbox) != null) {
            throw new ExecutionException("txid: " + key.transactionId() + "(" + key.channel() + ") exists");
        }
        if (ended) {
            mailbox.end();
        }
        send(transaction);
        return mailbox;
    }

    void end(ChaincodeMessage transaction) {
        running.remove(TransactionKey.of(transaction));
    }

    /** One message at a time: the stream is not made for several threads. */
    void send(ChaincodeMessage message) {
        synchronized (chaincode) {
            if (!ended) {
                chaincode.onNext(message);
            }
        }
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        switch (message.getType()) {
            case REGISTER -> register(message);
            case KEEPALIVE -> {
                // A sign of life, nothing to do.
            }
            default -> deliver(message);
        }
    }

    private void register(ChaincodeMessage message) {
        try {
            String name = ChaincodeID.parseFrom(message.getPayload()).getName();
            send(ChaincodeMessage.newBuilder()
                    .setType(ChaincodeMessage.Type.REGISTERED)
                    .build());
            send(ChaincodeMessage.newBuilder()
                    .setType(ChaincodeMessage.Type.READY)
                    .build());
            registered.complete(name);
        } catch (InvalidProtocolBufferException e) {
            finish("it registers with bytes that are no chaincode id");
        }
    }

    private void deliver(ChaincodeMessage message) {
        Mailbox mailbox = running.get(TransactionKey.of(message));
        if (mailbox != null) {
            if (!mailbox.add(message)) {
                finish("it sends more than it waits for");
            }
        } else if (message.getType() != ChaincodeMessage.Type.COMPLETED
                && message.getType() != ChaincodeMessage.Type.ERROR) {
            // The transaction has ended here, or never began: whoever asks must not wait for ever.
            send(Messages.error(
                    message,
                    message.getType() + " failed: transaction ID: " + message.getTxid() + ": no ledger context"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        Status status = Status.fromThrowable(failure);
        Throwable cause = status.getCause();
        finish(status.getDescription() + (cause == null ? "" : ": " + cause.getMessage()));
    }

    @Override
    public void onCompleted() {
        finish("it ended the stream");
    }

    private void finish(String reason) {
        ended = true;
        registered.completeExceptionally(new UnreachableException(reason));
        running.values().forEach(Mailbox::end);
        channel.shutdownNow();
    }

    @Override
    public void close() {
        finish("closed");
    }

    private static ManagedChannel channel(ChaincodeAddress address) {
        NettyChannelBuilder builder = address.tls().isEmpty()
                ? NettyChannelBuilder.forTarget(address.endpoint()).usePlaintext()
                : NettyChannelBuilder.forTarget(
                        address.endpoint(), credentials(address.tls().get()));
        address.tls().flatMap(ChaincodeAddress.Tls::serverName).ifPresent(builder::overrideAuthority);
        return builder.maxInboundMessageSize(MAX_MESSAGE_BYTES).build();
    }

    private static io.grpc.ChannelCredentials credentials(ChaincodeAddress.Tls tls) {
        try {
            TlsChannelCredentials.Builder credentials =
                    TlsChannelCredentials.newBuilder().trustManager(stream(tls.rootCertificates()));
            if (tls.client().isPresent()) {
                ChaincodeAddress.ClientIdentity client = tls.client().get();
                credentials.keyManager(stream(client.certificate()), stream(client.privateKey()));
            }
            return credentials.build();
        } catch (IOException e) {
            throw new IllegalArgumentException("certificate or key of the chaincode's connection", e);
        }
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
    }
}
