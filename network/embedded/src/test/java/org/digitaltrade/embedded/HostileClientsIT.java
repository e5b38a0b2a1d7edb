package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Malformed requests, repeated ones, many at once, wrong times, and chaincode that never ends: the network answers and stays up. */
@Timeout(180)
class HostileClientsIT {
    private static final Duration OFF = Duration.ofMinutes(16);
    private static final int GATEWAY_LIMIT = 500;
    private static final int TOO_MANY = 50;
    private static final long DEADLINE_SECONDS = 60;

    private final TestNetwork network = TestNetwork.shared();
    private final Contract probe =
            network.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

    @Test
    void requests_that_are_no_messages_are_invalid_arguments() {
        GatewayGrpc.GatewayBlockingStub stub = GatewayGrpc.newBlockingStub(network.connection("ZHD"));
        SignedProposal garbage = SignedProposal.newBuilder()
                .setProposalBytes(ByteString.copyFromUtf8("\u0001garbage"))
                .build();
        Map<String, Code> codes = new TreeMap<>();
        codes.put("evaluate nothing", code(() -> stub.evaluate(EvaluateRequest.getDefaultInstance())));
        codes.put(
                "evaluate garbage",
                code(() -> stub.evaluate(EvaluateRequest.newBuilder()
                        .setProposedTransaction(garbage)
                        .build())));
        codes.put("endorse nothing", code(() -> stub.endorse(EndorseRequest.getDefaultInstance())));
        codes.put(
                "endorse garbage",
                code(() -> stub.endorse(EndorseRequest.newBuilder()
                        .setProposedTransaction(garbage)
                        .build())));
        codes.put("submit nothing", code(() -> stub.submit(SubmitRequest.getDefaultInstance())));
        codes.put(
                "submit unsigned",
                code(() -> stub.submit(SubmitRequest.newBuilder()
                        .setChannelId("trade")
                        .setPreparedTransaction(Envelope.getDefaultInstance())
                        .build())));

        codes.forEach((request, code) -> assertEquals(Code.INVALID_ARGUMENT, code, request));
    }

    @Test
    void one_proposal_simulated_many_times_at_once_always_answers() throws Exception {
        Proposal proposal = probe.newProposal("multi")
                .addArguments("[[\"put\",\"same\",\"1\"],[\"get\",\"same\"],[\"range\",\"a\",\"b\"]]")
                .build();
        List<CompletableFuture<byte[]>> answers = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            for (int i = 0; i < 200; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> evaluate(proposal), clients));
            }
            byte[] first = answers.get(0).join();

            assertTrue(answers.stream().allMatch(answer -> Arrays.equals(first, answer.join())));
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void transaction_beyond_the_size_of_a_block_is_endorsed_and_not_ordered() {
        String large = "x".repeat(20 << 20);

        SubmitException refused = assertThrows(
                SubmitException.class,
                () -> probe.newProposal("put")
                        .addArguments("large", large)
                        .build()
                        .endorse()
                        .submitAsync());

        String message = refused.getDetails().get(0).getMessage();
        assertTrue(message.contains("status=BAD_REQUEST"), message);
    }

    @Test
    void proposal_from_another_time_is_refused(@TempDir Path folder) {
        Clock behind = Clock.offset(Clock.systemUTC(), OFF.negated());
        try (TestNetwork slow = TestNetwork.start(TestNetwork.options(folder).withClock(behind))) {
            Contract contract = slow.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

            EndorseException refused =
                    assertThrows(EndorseException.class, () -> contract.submitTransaction("put", "late", "1"));

            String message = refused.getDetails().get(0).getMessage();
            assertTrue(message.startsWith("request unauthorized due to incorrect timestamp "), message);
            assertTrue(message.endsWith(", peer.authentication.timewindow 15m0s"), message);
        }
    }

    @Test
    void chaincode_that_does_not_end_in_time_fails_alone(@TempDir Path folder) throws Exception {
        try (TestNetwork impatient =
                TestNetwork.start(TestNetwork.options(folder).withChaincodeTimeLimit(Duration.ofMillis(500)))) {
            Contract contract =
                    impatient.connect("ZHD", "User1").getNetwork("trade").getContract("ledger");

            EndorseException refused =
                    assertThrows(EndorseException.class, () -> contract.submitTransaction("sleep", "60000"));

            String message = refused.getDetails().get(0).getMessage();
            assertTrue(message.endsWith(": error sending: timeout expired while executing transaction"), message);
            contract.submitTransaction("put", "after", "1");
        }
    }

    @Test
    void streams_beyond_the_limit_are_refused_and_other_peers_serve() throws Exception {
        SignedChaincodeEventsRequest events = eventsRequest("ZCY");
        GatewayGrpc.GatewayStub stub = GatewayGrpc.newStub(network.connection("ZCY"));
        List<Context.CancellableContext> open = new ArrayList<>();
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        CountDownLatch refusals = new CountDownLatch(TOO_MANY);
        try {
            for (int i = 0; i < GATEWAY_LIMIT + TOO_MANY; i++) {
                Context.CancellableContext call = Context.current().withCancellation();
                open.add(call);
                call.run(() -> stub.chaincodeEvents(events, new Ending<>(failure -> {
                    refused.add(failure);
                    refusals.countDown();
                })));
            }
            assertTrue(refusals.await(DEADLINE_SECONDS, TimeUnit.SECONDS));
            probe.submitTransaction("put", "beside-streams", "1");

            assertEquals(
                    Set.of("UNKNOWN: too many requests for /gateway.Gateway, exceeding concurrency limit (500)"),
                    Set.copyOf(refused));
            assertEquals(TOO_MANY, refused.size());
        } finally {
            open.forEach(call -> call.cancel(null));
        }
        Contract again = network.connect("ZCY", "User1").getNetwork("trade").getContract("ledger");
        assertEquals("=1", new String(untilServed(() -> again.evaluateTransaction("get", "beside-streams")), UTF_8));
    }

    @Test
    void reader_that_takes_nothing_holds_nobody_up() throws Exception {
        CompletableFuture<DeliverResponse> first = new CompletableFuture<>();
        List<ClientCallStreamObserver<Envelope>> stream = new ArrayList<>();
        StreamObserver<Envelope> requests = DeliverGrpc.newStub(network.connection("ZHD"))
                .deliver(new ClientResponseObserver<Envelope, DeliverResponse>() {
                    @Override
                    public void beforeStart(ClientCallStreamObserver<Envelope> call) {
                        call.disableAutoRequestWithInitial(0);
                        stream.add(call);
                    }

                    @Override
                    public void onNext(DeliverResponse response) {
                        first.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        first.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        first.completeExceptionally(new IllegalStateException("completed"));
                    }
                });
        requests.onNext(seekFromTheFirst());
        for (int i = 0; i < 20; i++) {
            probe.submitTransaction("put", "slow-reader", "x".repeat(100_000));
        }
        stream.get(0).request(1);

        assertEquals(
                0,
                first.get(DEADLINE_SECONDS, TimeUnit.SECONDS)
                        .getBlock()
                        .getHeader()
                        .getNumber());
        stream.get(0).cancel("seen enough", null);
    }

    @Test
    void message_beyond_100_megabytes_is_refused_before_it_is_read() throws Exception {
        MethodDescriptor<byte[], byte[]> endless = MethodDescriptor.newBuilder(LARGE, LARGE)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("gateway.Gateway/Evaluate")
                .build();
        StatusRuntimeException refused = assertThrows(
                StatusRuntimeException.class,
                () -> ClientCalls.blockingUnaryCall(
                        network.connection("BJEIT"),
                        endless,
                        CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS),
                        new byte[0]));

        assertEquals(Code.RESOURCE_EXHAUSTED, refused.getStatus().getCode());
        probe.submitTransaction("put", "after-large", "1");
    }

    @Test
    void envelope_of_another_channel_changes_only_its_own() throws Exception {
        Transaction transaction = probe.newProposal("put")
                .addArguments("other-channel", "1")
                .build()
                .endorse();
        Envelope unsigned =
                PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope();
        Envelope signed = unsigned.toBuilder()
                .setSignature(network.identity("ZHD", "User1").sign(unsigned.getPayload()))
                .build();
        GatewayGrpc.GatewayBlockingStub stub = GatewayGrpc.newBlockingStub(network.connection("ZHD"));

        stub.submit(SubmitRequest.newBuilder()
                .setChannelId("approval")
                .setTransactionId(transaction.getTransactionId())
                .setPreparedTransaction(signed)
                .build());

        assertEquals(TxValidationCode.VALID, statusOf(transaction.getTransactionId()));
        Contract elsewhere =
                network.connect("ZHD", "User1").getNetwork("approval").getContract("ledger");
        assertEquals("empty", new String(elsewhere.evaluateTransaction("get", "other-channel"), UTF_8));
    }

    private TxValidationCode statusOf(String transactionId) throws Exception {
        CommitStatusRequest request = CommitStatusRequest.newBuilder()
                .setChannelId("trade")
                .setTransactionId(transactionId)
                .setIdentity(network.identity("ZHD", "User1").serialized())
                .build();
        return network.connect("ZHD", "User1")
                .newCommit(SignedCommitStatusRequest.newBuilder()
                        .setRequest(request.toByteString())
                        .build()
                        .toByteArray())
                .getStatus()
                .getCode();
    }

    @Test
    void endorser_says_what_it_cannot_read() {
        EndorserGrpc.EndorserBlockingStub stub = EndorserGrpc.newBlockingStub(network.connection("ZHD"));

        assertEquals(Code.UNKNOWN, code(() -> stub.processProposal(SignedProposal.getDefaultInstance())));
        assertEquals(
                Code.UNKNOWN,
                code(() -> stub.processProposal(SignedProposal.newBuilder()
                        .setProposalBytes(ByteString.copyFromUtf8("\u0001garbage"))
                        .build())));
    }

    private SignedChaincodeEventsRequest eventsRequest(String mspId) {
        SigningIdentity reader = network.identity(mspId, "User1");
        ByteString request = ChaincodeEventsRequest.newBuilder()
                .setChannelId("trade")
                .setChaincodeId("ledger")
                .setIdentity(reader.serialized())
                .build()
                .toByteString();
        return SignedChaincodeEventsRequest.newBuilder()
                .setRequest(request)
                .setSignature(reader.sign(request))
                .build();
    }

    private Envelope seekFromTheFirst() {
        SigningIdentity reader = network.identity("ZHD", "User1");
        Instant now = Instant.now();
        Header header = Header.newBuilder()
                .setChannelHeader(ChannelHeader.newBuilder()
                        .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                        .setChannelId("trade")
                        .setTimestamp(Timestamp.newBuilder().setSeconds(now.getEpochSecond()))
                        .build()
                        .toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(reader.serialized())
                        .setNonce(ByteString.copyFromUtf8("nonce"))
                        .build()
                        .toByteString())
                .build();
        SeekInfo seek = SeekInfo.newBuilder()
                .setStart(SeekPosition.newBuilder().setOldest(SeekOldest.getDefaultInstance()))
                .setStop(SeekPosition.newBuilder()
                        .setSpecified(SeekSpecified.newBuilder().setNumber(Long.MAX_VALUE)))
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(header)
                .setData(seek.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(reader.sign(payload))
                .build();
    }

    /** The places of cancelled calls are free a moment after. */
    private static byte[] untilServed(Callable<byte[]> call) throws Exception {
        Instant end = Instant.now().plusSeconds(DEADLINE_SECONDS);
        while (true) {
            try {
                return call.call();
            } catch (GatewayException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }

    /** Takes nothing but the end. */
    private record Ending<T>(Consumer<String> failed) implements StreamObserver<T> {
        @Override
        public void onNext(T message) {
            // Not looked at.
        }

        @Override
        public void onError(Throwable failure) {
            Status status = Status.fromThrowable(failure);
            if (status.getCode() != Code.CANCELLED) {
                failed.accept(status.getCode() + ": " + status.getDescription());
            }
        }

        @Override
        public void onCompleted() {
            failed.accept("completed");
        }
    }

    /** A message that says it has one byte more than a peer takes, and sends zeros. */
    private static final MethodDescriptor.Marshaller<byte[]> LARGE = new MethodDescriptor.Marshaller<>() {
        @Override
        public InputStream stream(byte[] ignored) {
            return new Zeros((100 << 20) + 1);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    };

    /** That many zeros. */
    private static final class Zeros extends InputStream implements KnownLength {
        private int left;

        Zeros(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(into, from, from + count, (byte) 0);
            left -= count;
            return count;
        }

        @Override
        public int available() {
            return left;
        }
    }

    private static Code code(Runnable call) {
        return assertThrows(StatusRuntimeException.class, call::run).getStatus().getCode();
    }

    private static byte[] evaluate(Proposal proposal) {
        try {
            return proposal.evaluate();
        } catch (GatewayException e) {
            throw new IllegalStateException(e);
        }
    }
}
