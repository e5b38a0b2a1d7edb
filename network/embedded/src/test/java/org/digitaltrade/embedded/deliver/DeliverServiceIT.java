package org.digitaltrade.embedded.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitaltrade.embedded.Sets;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekNextCommit;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.FilteredChaincodeAction;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.FilteredTransactionActions;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeks over a real stream, on a ledger of four blocks: 0 to 3. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class DeliverServiceIT {
    private static final SigningIdentity CLIENT = TestIdentities.user("ZHD", "User1");

    @TempDir
    Path folder;

    private TestChannel channel;
    private ExecutorService executor;
    private Server server;
    private ManagedChannel connection;

    @BeforeEach
    void serve() throws Exception {
        channel = new TestChannel(folder);
        commit();
        commit();
        executor = Executors.newFixedThreadPool(2);
        server = server(Clock.systemUTC());
        connection = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    private Server server(Clock clock) throws Exception {
        Map<String, Channel> channels =
                Map.of("trade", new Channel(channel.ledger(), channel.config().get()));
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new DeliverService(TestIdentities.peer("ZHD"), channels, clock, executor))
                .build()
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        connection.shutdownNow();
        server.shutdownNow().awaitTermination();
        executor.shutdownNow();
        channel.close();
    }

    private void commit() {
        channel.commit(TestTransaction.valid().with(Sets.put("key", "value")));
    }

    /** What a client gets, one answer after the other: block numbers, status names, and how the stream ended. */
    private static final class Client implements StreamObserver<DeliverResponse> {
        private final BlockingQueue<DeliverResponse> answers = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> end = new LinkedBlockingQueue<>();

        @Override
        public void onNext(DeliverResponse answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable failure) {
            end.add(io.grpc.Status.fromThrowable(failure).getCode().name());
        }

        @Override
        public void onCompleted() {
            end.add("completed");
        }

        DeliverResponse next() throws InterruptedException {
            return answers.take();
        }

        String nextShort() throws InterruptedException {
            DeliverResponse answer = next();
            return answer.hasBlock()
                    ? Long.toString(answer.getBlock().getHeader().getNumber())
                    : answer.getStatus().name();
        }

        List<String> next(int count) throws InterruptedException {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                found.add(nextShort());
            }
            return found;
        }
    }

    static Stream<Arguments> boundedSeeks() {
        return Stream.of(
                argumentSet("everything", oldest(), specified(3), List.of("0", "1", "2", "3", "SUCCESS")),
                argumentSet("oldest only", oldest(), oldest(), List.of("0", "SUCCESS")),
                argumentSet("newest only", newest(), newest(), List.of("3", "SUCCESS")),
                argumentSet("up to the newest", specified(2), newest(), List.of("2", "3", "SUCCESS")),
                argumentSet("a part", specified(1), specified(2), List.of("1", "2", "SUCCESS")));
    }

    @ParameterizedTest
    @MethodSource("boundedSeeks")
    void a_bounded_seek_ends_with_success_and_the_stream_waits_for_another(
            SeekPosition start, SeekPosition stop, List<String> expected) throws Exception {
        Client client = new Client();
        StreamObserver<Envelope> requests = DeliverGrpc.newStub(connection).deliver(client);
        requests.onNext(seek(start, stop));
        assertEquals(expected, client.next(expected.size()));

        requests.onNext(seek(oldest(), oldest()));
        assertEquals(List.of("0", "SUCCESS"), client.next(2));
        requests.onCompleted();
        assertEquals("completed", client.end.take());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("start beyond the next block", Status.NOT_FOUND, seek(specified(5), specified(9))),
                argumentSet("end before start", Status.BAD_REQUEST, seek(specified(2), specified(1))),
                argumentSet("no start", Status.BAD_REQUEST, signed(info().clearStart())),
                argumentSet("no end", Status.BAD_REQUEST, signed(info().clearStop())),
                argumentSet(
                        "start of no kind",
                        Status.NOT_FOUND,
                        signed(info().setStart(SeekPosition.getDefaultInstance()))),
                argumentSet(
                        "another channel", Status.NOT_FOUND, signed(info(), h -> h.setChannelId("approval"), CLIENT)),
                argumentSet("no time", Status.BAD_REQUEST, signed(info(), h -> h.clearTimestamp(), CLIENT)),
                argumentSet("too old", Status.BAD_REQUEST, signed(info(), h -> h.setTimestamp(time(-901)), CLIENT)),
                argumentSet(
                        "too far ahead", Status.BAD_REQUEST, signed(info(), h -> h.setTimestamp(time(960)), CLIENT)),
                argumentSet("no header", Status.BAD_REQUEST, Envelope.getDefaultInstance()),
                argumentSet(
                        "no seek",
                        Status.BAD_REQUEST,
                        sign(
                                payload(ByteString.copyFrom(new byte[] {0x0a, 0x7f}), UnaryOperator.identity(), CLIENT),
                                CLIENT)),
                argumentSet(
                        "who may not read",
                        Status.FORBIDDEN,
                        signed(info(), h -> h, TestIdentities.user("ORDZHD", "Admin"))),
                argumentSet(
                        "another's signature",
                        Status.FORBIDDEN,
                        sign(payload(info().build().toByteString(), h -> h, CLIENT), TestIdentities.peer("ZHD"))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_seek_ends_the_stream_with_its_status(Status status, Envelope request) throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliver(client).onNext(request);

        assertEquals(status, client.next().getStatus());
        assertEquals("completed", client.end.take());
    }

    @Test
    void an_open_end_delivers_blocks_as_they_come() throws Exception {
        for (long forEver : List.of(Long.MAX_VALUE, -1L, (1L << 53) - 1)) {
            Client client = new Client();
            long height = channel.ledger().height();
            StreamObserver<Envelope> requests = DeliverGrpc.newStub(connection).deliver(client);
            requests.onNext(seek(specified(height - 1), specified(forEver)));
            assertEquals(Long.toString(height - 1), client.nextShort());
            commit();
            commit();

            assertEquals(List.of(Long.toString(height), Long.toString(height + 1)), client.next(2));
            requests.onError(io.grpc.Status.CANCELLED.asRuntimeException());
        }
    }

    @Test
    void a_seek_may_begin_with_the_block_that_comes_next() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliver(client).onNext(seek(specified(4), specified(4)));
        commit();

        assertEquals(List.of("4", "SUCCESS"), client.next(2));
    }

    @Test
    void a_seek_may_begin_with_whatever_comes_next() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliver(client).onNext(seek(nextCommit(), specified(Long.MAX_VALUE)));
        // Which block is next depends on when the service has read the request.
        while (client.answers.isEmpty()) {
            commit();
        }

        assertTrue(client.next().getBlock().getHeader().getNumber() >= 4);
    }

    @Test
    void a_reader_that_does_not_want_to_wait_is_told_where_the_ledger_ends() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection)
                .deliver(client)
                .onNext(signed(info().setStart(specified(2))
                        .setStop(specified(9))
                        .setBehavior(SeekInfo.SeekBehavior.FAIL_IF_NOT_READY)));

        assertEquals(List.of("2", "3", "NOT_FOUND"), client.next(3));
        assertEquals("completed", client.end.take());
    }

    @Test
    void headers_can_be_had_without_transactions_but_not_without_configurations() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection)
                .deliver(client)
                .onNext(signed(info().setStart(oldest())
                        .setStop(specified(1))
                        .setContentType(SeekInfo.SeekContentType.HEADER_WITH_SIG)));

        assertEquals(channel.ledger().block(0).orElseThrow(), client.next().getBlock());
        Block header =
                channel.ledger().block(1).orElseThrow().toBuilder().clearData().build();
        assertEquals(header, client.next().getBlock());
    }

    @Test
    void a_whole_block_is_the_one_on_the_ledger() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliver(client).onNext(seek(newest(), newest()));

        assertEquals(channel.ledger().block(3).orElseThrow(), client.next().getBlock());
    }

    @Test
    void a_filtered_block_has_ids_codes_and_events_without_payload() throws Exception {
        ChaincodeEvent event = ChaincodeEvent.newBuilder()
                .setChaincodeId("ledger")
                .setEventName("ledger")
                .setTxId("the transaction's")
                .setPayload(ByteString.copyFromUtf8("secret"))
                .build();
        channel.commit(
                TestTransaction.valid().bendAction(a -> a.setEvents(event.toByteString())),
                TestTransaction.endorsedBy("ZHD"));
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliverFiltered(client).onNext(seek(newest(), newest()));

        var filtered = client.next().getFilteredBlock();
        assertEquals(4, filtered.getNumber());
        assertEquals("trade", filtered.getChannelId());
        assertEquals(
                List.of(
                        FilteredTransaction.newBuilder()
                                .setType(HeaderType.ENDORSER_TRANSACTION)
                                .setTxValidationCode(TxValidationCode.VALID)
                                .setTransactionActions(FilteredTransactionActions.newBuilder()
                                        .addChaincodeActions(FilteredChaincodeAction.newBuilder()
                                                .setChaincodeEvent(
                                                        event.toBuilder().clearPayload())))
                                .build(),
                        FilteredTransaction.newBuilder()
                                .setType(HeaderType.ENDORSER_TRANSACTION)
                                .setTxValidationCode(TxValidationCode.ENDORSEMENT_POLICY_FAILURE)
                                .setTransactionActions(FilteredTransactionActions.getDefaultInstance())
                                .build()),
                filtered.getFilteredTransactionsList().stream()
                        .map(transaction -> transaction.toBuilder().clearTxid().build())
                        .toList());
    }

    @Test
    void with_private_data_the_block_is_the_same_and_the_data_none() throws Exception {
        Client client = new Client();
        DeliverGrpc.newStub(connection).deliverWithPrivateData(client).onNext(seek(newest(), newest()));

        var answer = client.next().getBlockAndPrivateData();
        assertEquals(channel.ledger().block(3).orElseThrow(), answer.getBlock());
        assertEquals(Map.of(), answer.getPrivateDataMapMap());
    }

    @Test
    void a_reader_whose_certificate_expires_gets_no_more() throws Exception {
        Instant inAHundredYears = Instant.now().plus(Duration.ofDays(36_500));
        Server later = server(Clock.fixed(inAHundredYears, ZoneOffset.UTC));
        ManagedChannel toLater = NettyChannelBuilder.forAddress("127.0.0.1", later.getPort())
                .usePlaintext()
                .build();
        try {
            Client client = new Client();
            Timestamp then = Timestamp.newBuilder()
                    .setSeconds(inAHundredYears.getEpochSecond())
                    .build();
            DeliverGrpc.newStub(toLater).deliver(client).onNext(signed(info(), h -> h.setTimestamp(then), CLIENT));

            assertEquals(Status.FORBIDDEN, client.next().getStatus());
        } finally {
            toLater.shutdownNow();
            later.shutdownNow().awaitTermination();
        }
    }

    private static SeekInfo.Builder info() {
        return SeekInfo.newBuilder().setStart(oldest()).setStop(newest());
    }

    private static Envelope seek(SeekPosition start, SeekPosition stop) {
        return signed(info().setStart(start).setStop(stop));
    }

    private static Envelope signed(SeekInfo.Builder info) {
        return signed(info, UnaryOperator.identity(), CLIENT);
    }

    private static Envelope signed(
            SeekInfo.Builder info, UnaryOperator<ChannelHeader.Builder> bend, SigningIdentity signer) {
        return sign(payload(info.build().toByteString(), bend, signer), signer);
    }

    private static ByteString payload(
            ByteString data, UnaryOperator<ChannelHeader.Builder> bend, SigningIdentity creator) {
        ChannelHeader.Builder header = ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setTimestamp(time(0))
                .setChannelId("trade");
        return Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(bend.apply(header).build().toByteString())
                        .setSignatureHeader(SignatureHeader.newBuilder()
                                .setCreator(creator.serialized())
                                .build()
                                .toByteString()))
                .setData(data)
                .build()
                .toByteString();
    }

    private static Envelope sign(ByteString payload, SigningIdentity signer) {
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(signer.sign(payload))
                .build();
    }

    private static Timestamp time(long secondsFromNow) {
        return Timestamp.newBuilder()
                .setSeconds(Instant.now().getEpochSecond() + secondsFromNow)
                .build();
    }

    private static SeekPosition oldest() {
        return SeekPosition.newBuilder()
                .setOldest(SeekOldest.getDefaultInstance())
                .build();
    }

    private static SeekPosition newest() {
        return SeekPosition.newBuilder()
                .setNewest(SeekNewest.getDefaultInstance())
                .build();
    }

    private static SeekPosition nextCommit() {
        return SeekPosition.newBuilder()
                .setNextCommit(SeekNextCommit.getDefaultInstance())
                .build();
    }

    private static SeekPosition specified(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }
}
