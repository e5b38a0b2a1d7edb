package org.digitaltrade.embedded.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.Sets;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.embedded.store.TxStatus;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.digitaltrade.wire.block.BlockSignatures;
import org.digitaltrade.wire.block.ChannelConfig;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an envelope to a committed, signed block. Block 2 is the first that the chain makes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ChainTest {
    @TempDir
    Path folder;

    private TestChannel channel;
    private final CompletableFuture<RuntimeException> failure = new CompletableFuture<>();

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private Chain chain(Duration linger) {
        return Chain.start(
                channel.ledger(),
                channel.config(),
                channel.committer(),
                TestIdentities.consenters(),
                new Chain.Settings(linger, Clock.systemUTC(), signed -> {}, failure::complete));
    }

    @Test
    void a_transaction_alone_is_committed_without_waiting_for_others() throws Exception {
        Envelope transaction = write("key").build();
        CompletableFuture<TxStatus> status = channel.ledger().commitStatus(id(transaction));
        try (Chain chain = chain(Duration.ZERO)) {
            assertEquals(success(), chain.broadcast(transaction));

            assertEquals(new TxStatus(id(transaction), 2, TxValidationCode.VALID), status.get());
        }
        assertEquals(3, channel.ledger().height());
    }

    @Test
    void a_verifier_accepts_its_blocks() throws Exception {
        submit(write("a"), write("b"));

        Block previous = channel.ledger().block(1).orElseThrow();
        for (long number = 2; number < channel.ledger().height(); number++) {
            Block block = channel.ledger().block(number).orElseThrow();
            BlockSignatures.Verdict verdict = BlockSignatures.verify(
                    block, ChannelConfig.parse(channel.ledger().block(0).orElseThrow()));
            assertTrue(verdict.isAccepted());
            assertEquals(3, verdict.signers().size());
            assertEquals(
                    BlockHeaders.hash(previous.getHeader()), block.getHeader().getPreviousHash());
            BlockData.checkCanonical(block.getData().getDataList());
            previous = block;
        }
    }

    @Test
    void every_consenter_signs_sooner_or_later() throws Exception {
        for (int i = 0; i < 4; i++) {
            submit(write("key"));
        }

        Set<String> signers = new HashSet<>();
        ChannelConfig config = channel.config().get();
        for (long number = 2; number < channel.ledger().height(); number++) {
            BlockSignatures.verify(channel.ledger().block(number).orElseThrow(), config)
                    .signers()
                    .forEach(signer -> signers.add(signer.mspId()));
        }
        assertEquals(Set.of("ORDZHD", "ORDZCY", "ORDZDX", "ORDAGENCY"), signers);
    }

    @Test
    void requests_that_come_in_time_share_a_block() throws Exception {
        List<Envelope> transactions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            transactions.add(write("key-" + i).build());
        }
        try (Chain chain = chain(Duration.ofSeconds(30))) {
            transactions.forEach(chain::broadcast);
            // Closing cuts what has gathered.
        }
        assertEquals(3, channel.ledger().height());
        assertEquals(5, channel.ledger().block(2).orElseThrow().getData().getDataCount());
    }

    @Test
    void what_was_accepted_before_closing_is_committed() throws Exception {
        submit(write("a"), write("b"), write("c"));

        assertTrue(channel.state("a") != null && channel.state("b") != null && channel.state("c") != null);
    }

    @Test
    void a_copy_is_refused_while_it_waits_and_after() throws Exception {
        Envelope transaction = write("key").build();
        try (Chain chain = chain(Duration.ofSeconds(30))) {
            chain.broadcast(transaction);
            assertEquals(refused("request already exists"), chain.broadcast(transaction));
        }
        try (Chain chain = chain(Duration.ZERO)) {
            Envelope other = write("key").build();
            chain.broadcast(other);
            channel.ledger().commitStatus(id(other)).get();
            BroadcastResponse answer = chain.broadcast(other);
            // Between commit and noting it there is a moment in which the copy still exists.
            assertTrue(Set.of(refused("request already processed"), refused("request already exists"))
                    .contains(answer));
        }
    }

    @Test
    void after_a_restart_a_copy_is_ordered_again_and_ends_as_a_duplicate() throws Exception {
        Envelope transaction = write("key").build();
        for (int start = 0; start < 2; start++) {
            try (Chain chain = chain(Duration.ZERO)) {
                assertEquals(success(), chain.broadcast(transaction));
            }
        }

        assertEquals(4, channel.ledger().height());
        assertEquals(
                new TxStatus(id(transaction), 2, TxValidationCode.VALID),
                channel.ledger().commitStatus(id(transaction)).get());
    }

    @Test
    void it_goes_on_after_the_last_block_and_names_the_last_configuration() throws Exception {
        submit(write("a"));
        submit(write("b"));

        Block block = channel.ledger().block(3).orElseThrow();
        assertEquals(ByteString.EMPTY, block.getMetadata().getMetadata(1), "configuration block 0");
        ByteString value =
                Metadata.parseFrom(block.getMetadata().getMetadata(0)).getValue();
        assertEquals(
                "0a00" + "1204" + "1003" + "1802",
                HexFormat.of().formatHex(value.toByteArray()),
                "last configuration 0, sequence 3, decision 2 of the view");
    }

    @Test
    void a_ledger_that_fails_is_told_once_and_nothing_more_is_taken() throws Exception {
        channel.store().close();
        try (Chain chain = chain(Duration.ZERO)) {
            chain.broadcast(write("key").build());
            assertTrue(failure.get() instanceof IllegalStateException);

            assertEquals(
                    BroadcastResponse.newBuilder()
                            .setStatus(Status.SERVICE_UNAVAILABLE)
                            .setInfo("the ledger can't be written")
                            .build(),
                    chain.broadcast(write("key").build()));
        }
    }

    private void submit(TestTransaction... transactions) {
        try (Chain chain = chain(Duration.ZERO)) {
            for (TestTransaction transaction : transactions) {
                assertEquals(success(), chain.broadcast(transaction.build()));
            }
        }
    }

    private static TestTransaction write(String key) {
        return TestTransaction.valid().with(Sets.put(key, "value"));
    }

    private static BroadcastResponse success() {
        return BroadcastResponse.newBuilder().setStatus(Status.SUCCESS).build();
    }

    private static BroadcastResponse refused(String why) {
        return BroadcastResponse.newBuilder()
                .setStatus(Status.SERVICE_UNAVAILABLE)
                .setInfo("failed to submit request: " + why)
                .build();
    }

    private static String id(Envelope envelope) throws Exception {
        return ChannelHeader.parseFrom(
                        Payload.parseFrom(envelope.getPayload()).getHeader().getChannelHeader())
                .getTxId();
    }
}
