package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.wire.block.BlockHeaders;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.InMemoryCheckpointer;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events of chaincode and blocks, from any height, as the unchanged client reads them. */
@Timeout(120)
class EventsIT {
    private final TestNetwork network = TestNetwork.shared();
    private final Gateway gateway = network.connect("ZDX", "User1");
    private final Network trade = gateway.getNetwork("trade");
    private final Contract probe = trade.getContract("ledger");

    @Test
    void events_come_from_the_asked_block_on_and_continue_with_new_ones() throws Exception {
        SubmittedTransaction first = submit("event", "2");
        SubmittedTransaction second = submit("event", "1");
        try (CloseableIterator<ChaincodeEvent> events = trade.newChaincodeEventsRequest("ledger")
                .startBlock(first.getStatus().getBlockNumber())
                .build()
                .getEvents()) {
            assertEquals(List.of(first.getTransactionId(), second.getTransactionId()), nextIds(events, 2));

            SubmittedTransaction third = submit("event", "3");
            ChaincodeEvent event = events.next();

            assertEquals(third.getTransactionId(), event.getTransactionId());
            assertEquals(third.getStatus().getBlockNumber(), event.getBlockNumber());
            assertEquals("ledger", event.getChaincodeName());
            assertEquals("event-3", event.getEventName());
            assertEquals("payload-3", new String(event.getPayload(), UTF_8));
        }
    }

    @Test
    void events_go_on_after_the_transaction_that_was_seen() throws Exception {
        SubmittedTransaction seen = submit("event", "1");
        SubmittedTransaction next = submit("event", "1");
        InMemoryCheckpointer position = new InMemoryCheckpointer();
        position.checkpointTransaction(seen.getStatus().getBlockNumber(), seen.getTransactionId());
        try (CloseableIterator<ChaincodeEvent> events = trade.newChaincodeEventsRequest("ledger")
                .checkpoint(position)
                .build()
                .getEvents()) {
            assertEquals(List.of(next.getTransactionId()), nextIds(events, 1));
        }
    }

    @Test
    void blocks_from_the_first_on_form_a_chain() throws Exception {
        submit("put", "chain", "1");
        List<Block> blocks = new ArrayList<>();
        try (CloseableIterator<Block> events =
                trade.newBlockEventsRequest().startBlock(0).build().getEvents()) {
            for (int i = 0; i < 3; i++) {
                blocks.add(events.next());
            }
        }

        assertEquals(
                List.of(0L, 1L, 2L),
                blocks.stream().map(block -> block.getHeader().getNumber()).toList());
        assertEquals(
                BlockHeaders.hash(blocks.get(1).getHeader()),
                blocks.get(2).getHeader().getPreviousHash());
    }

    @Test
    void filtered_blocks_name_transactions_and_hide_what_events_say() throws Exception {
        SubmittedTransaction submitted = submit("event", "1");
        try (CloseableIterator<FilteredBlock> events = trade.newFilteredBlockEventsRequest()
                .startBlock(submitted.getStatus().getBlockNumber())
                .build()
                .getEvents()) {
            var transaction = events.next().getFilteredTransactionsList().stream()
                    .filter(listed -> listed.getTxid().equals(submitted.getTransactionId()))
                    .findFirst()
                    .orElseThrow();
            var event =
                    transaction.getTransactionActions().getChaincodeActions(0).getChaincodeEvent();

            assertEquals("event-1", event.getEventName());
            assertTrue(event.getPayload().isEmpty());
        }
    }

    @Test
    void events_are_for_readers_of_the_channel() {
        Network approval = network.connect("PARTNER", "User1", "ZHD").getNetwork("approval");
        try (CloseableIterator<ChaincodeEvent> events = approval.getChaincodeEvents("ledger")) {
            GatewayRuntimeException refused = assertThrows(GatewayRuntimeException.class, events::hasNext);

            assertEquals(Code.PERMISSION_DENIED, refused.getStatus().getCode());
        }
    }

    @Test
    void status_is_told_to_any_reader_and_asked_by_id() throws Exception {
        SubmittedTransaction submitted = submit("put", "status", "1");
        CommitStatusRequest request = CommitStatusRequest.newBuilder()
                .setChannelId("trade")
                .setTransactionId(submitted.getTransactionId())
                .setIdentity(network.identity("BJEIT", "User1").serialized())
                .build();
        SignedCommitStatusRequest signed = SignedCommitStatusRequest.newBuilder()
                .setRequest(request.toByteString())
                .build();

        Status status = network.connect("BJEIT", "User1")
                .newCommit(signed.toByteArray())
                .getStatus();

        assertTrue(status.isSuccessful());
        assertEquals(submitted.getStatus().getBlockNumber(), status.getBlockNumber());
    }

    @Test
    void status_of_an_unknown_transaction_waits_for_the_clients_deadline() {
        SignedCommitStatusRequest unknown = SignedCommitStatusRequest.newBuilder()
                .setRequest(CommitStatusRequest.newBuilder()
                        .setChannelId("trade")
                        .setTransactionId("00")
                        .setIdentity(network.identity("BJEIT", "User1").serialized())
                        .build()
                        .toByteString())
                .build();

        CommitStatusException waited = assertThrows(
                CommitStatusException.class,
                () -> network.connect("BJEIT", "User1")
                        .newCommit(unknown.toByteArray())
                        .getStatus(options -> options.withDeadlineAfter(300, TimeUnit.MILLISECONDS)));

        assertEquals(Code.DEADLINE_EXCEEDED, waited.getStatus().getCode());
    }

    private SubmittedTransaction submit(String function, String... arguments) throws Exception {
        SubmittedTransaction submitted = probe.newProposal(function)
                .addArguments(arguments)
                .build()
                .endorse()
                .submitAsync();
        assertTrue(submitted.getStatus().isSuccessful());
        return submitted;
    }

    private static List<String> nextIds(CloseableIterator<ChaincodeEvent> events, int count) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            ids.add(events.next().getTransactionId());
        }
        return ids;
    }
}
