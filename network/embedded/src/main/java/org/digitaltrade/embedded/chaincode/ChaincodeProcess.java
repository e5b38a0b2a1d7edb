package org.digitaltrade.embedded.chaincode;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/**
 * The program of a process that holds Java chaincode of one organisation: it serves the chaincode as a service on a port of this machine,
 * prints the port, and ends when whoever started it is gone.
 */
public final class ChaincodeProcess {
    /** Largest message, as everywhere between peer and chaincode. */
    private static final int MAX_MESSAGE_BYTES = 100 * 1024 * 1024;

    private ChaincodeProcess() {}

    /** Arguments: folder of the chaincode's jars, its main class, seed and direction of the order of collections. */
    public static void main(String[] arguments) throws IOException {
        CollectionOrder.set(Long.parseLong(arguments[2]), Boolean.parseBoolean(arguments[3]));
        ChaincodeStream chaincode = new InProcessStream(Path.of(arguments[0]), arguments[1]);
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Service(chaincode))
                .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                .build()
                .start();
        System.out.println(server.getPort());
        // Blocks until the other end is closed, by will or by death.
        int ignored = System.in.read();
        server.shutdownNow();
        System.exit(0);
    }

    /** The chaincode's side of the protocol. */
    private static final class Service extends ChaincodeGrpc.ChaincodeImplBase {
        private final ChaincodeStream chaincode;
        private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "transaction");
            thread.setDaemon(true);
            return thread;
        });

        Service(ChaincodeStream chaincode) {
            this.chaincode = chaincode;
        }

        @Override
        public StreamObserver<ChaincodeMessage> connect(StreamObserver<ChaincodeMessage> peer) {
            peer.onNext(ChaincodeMessage.newBuilder()
                    .setType(ChaincodeMessage.Type.REGISTER)
                    .setPayload(
                            ChaincodeID.newBuilder().setName("strict").build().toByteString())
                    .build());
            return new Conversations(chaincode, peer, threads);
        }
    }

    /** All transactions of one stream. */
    private static final class Conversations implements StreamObserver<ChaincodeMessage> {
        private final ChaincodeStream chaincode;
        private final StreamObserver<ChaincodeMessage> peer;
        private final ExecutorService threads;
        private final Map<ServedConnection.TransactionKey, Mailbox> running = new ConcurrentHashMap<>();

        Conversations(ChaincodeStream chaincode, StreamObserver<ChaincodeMessage> peer, ExecutorService threads) {
            this.chaincode = chaincode;
            this.peer = peer;
            this.threads = threads;
        }

        @Override
        public void onNext(ChaincodeMessage message) {
            ServedConnection.TransactionKey key = ServedConnection.TransactionKey.of(message);
            switch (message.getType()) {
                case TRANSACTION, INIT -> {
                    Mailbox answers = new Mailbox();
                    running.put(key, answers);
                    threads.execute(() -> run(message, key, answers));
                }
                case RESPONSE, ERROR -> {
                    Mailbox waiting = running.get(key);
                    if (waiting != null) {
                        waiting.add(message);
                    }
                }
                default -> {
                    // REGISTERED, READY and signs of life need no answer.
                }
            }
        }

        private void run(ChaincodeMessage transaction, ServedConnection.TransactionKey key, Mailbox answers) {
            ChaincodeMessage last = chaincode.converse(transaction, request -> ask(request, answers));
            running.remove(key, answers);
            send(last);
        }

        private ChaincodeMessage ask(ChaincodeMessage request, Mailbox answers) {
            send(request);
            try {
                return answers.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Messages.error(request, "interrupted");
            }
        }

        private synchronized void send(ChaincodeMessage message) {
            peer.onNext(message);
        }

        @Override
        public void onError(Throwable failure) {
            running.values().forEach(Mailbox::end);
        }

        @Override
        public void onCompleted() {
            running.values().forEach(Mailbox::end);
            peer.onCompleted();
        }
    }
}
