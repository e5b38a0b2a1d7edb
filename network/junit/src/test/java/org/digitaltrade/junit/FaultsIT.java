package org.digitaltrade.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test can do to the network, and what a client sees of it. */
@Timeout(60)
class FaultsIT {
    @RegisterExtension
    static final FabricNetwork NETWORK =
            FabricNetwork.of("assets", Path.of("../probe/target/chaincode"), "org.digitaltrade.probe.Probe");

    private final Contract assets = NETWORK.contract("Org1MSP", "User1");

    @Test
    void block_held_back_leaves_its_transaction_without_an_outcome() throws Exception {
        NETWORK.blocks().hold();
        SubmittedTransaction late = submit("late", "1");

        CommitStatusException unknown = assertThrows(
                CommitStatusException.class,
                () -> late.getStatus(options -> options.withDeadlineAfter(300, TimeUnit.MILLISECONDS)));
        assertEquals(Code.DEADLINE_EXCEEDED, unknown.getStatus().getCode());
        assertEquals("empty", text("late"));
        List<Blocks.HeldBlock> held = NETWORK.blocks().awaitHeld(1);
        assertEquals(List.of(late.getTransactionId()), held.get(0).transactionIds());
        held.get(0).release();
        assertTrue(late.getStatus().isSuccessful());
        assertEquals("=1", text("late"));
    }

    @Test
    void blocks_come_in_the_order_in_which_they_are_released() throws Exception {
        NETWORK.blocks().hold();
        Transaction one = endorse("order", "1");
        Transaction two = endorse("order", "2");
        SubmittedTransaction first = one.submitAsync();
        NETWORK.blocks().awaitHeld(1);
        SubmittedTransaction second = two.submitAsync();
        List<Blocks.HeldBlock> held = NETWORK.blocks().awaitHeld(2);
        held.get(1).release();
        held.get(0).release();

        assertEquals(first.getStatus().getBlockNumber(), second.getStatus().getBlockNumber() + 1);
        assertEquals("=1", text("order"));
    }

    @Test
    void dropped_block_never_comes_and_its_transaction_can_be_sent_again() throws Exception {
        NETWORK.blocks().hold();
        Transaction transaction = endorse("lost", "1");
        transaction.submitAsync();
        NETWORK.blocks().awaitHeld(1).get(0).drop();
        NETWORK.blocks().release();
        assets.submitTransaction("put", "other", "1");

        assertEquals("empty", text("lost"));
        assertTrue(transaction.submitAsync().getStatus().isSuccessful());
        assertEquals("=1", text("lost"));
    }

    @Test
    void organisation_that_is_away_is_missed_by_clients_and_plans_and_comes_back() throws Exception {
        NETWORK.disconnect("Org2MSP");

        GatewayException gone = assertThrows(
                GatewayException.class,
                () -> NETWORK.contract("Org2MSP", "User1").evaluateTransaction("get", "k"));
        assertEquals(Code.UNAVAILABLE, gone.getStatus().getCode());
        EndorseException unplanned =
                assertThrows(EndorseException.class, () -> assets.submitTransaction("put", "k", "1"));
        assertEquals(
                "no combination of peers can be derived which satisfy the endorsement policy: no peer combination can"
                        + " satisfy the endorsement policy",
                unplanned.getStatus().getDescription());
        NETWORK.reconnect("Org2MSP");
        assets.submitTransaction("put", "k", "2");
        assertEquals("=2", new String(NETWORK.contract("Org2MSP", "User1").evaluateTransaction("get", "k"), UTF_8));
    }

    @Test
    void corrupt_endorsement_is_found_by_the_committing_peers() {
        NETWORK.corruptEndorsements("Org2MSP");

        CommitException refused =
                assertThrows(CommitException.class, () -> assets.submitTransaction("put", "corrupt", "1"));
        assertEquals(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, refused.getCode());
    }

    @Test
    void clock_beyond_the_time_window_refuses_proposals() throws Exception {
        NETWORK.moveClock(Duration.ofMinutes(16));

        EndorseException refused =
                assertThrows(EndorseException.class, () -> assets.submitTransaction("put", "time", "1"));
        String detail = refused.getDetails().get(0).getMessage();
        assertTrue(detail.startsWith("request unauthorized due to incorrect timestamp"), detail);
        NETWORK.moveClock(Duration.ofMinutes(14));
        assets.submitTransaction("put", "time", "2");
    }

    @Test
    void faults_end_with_their_test() throws Exception {
        assets.submitTransaction("put", "sound", "1");

        assertFalse(text("sound").isEmpty());
    }

    private static Transaction endorse(Contract contract, String key, String value) throws EndorseException {
        return contract.newProposal("put").addArguments(key, value).build().endorse();
    }

    private Transaction endorse(String key, String value) throws EndorseException {
        return endorse(assets, key, value);
    }

    private SubmittedTransaction submit(String key, String value) throws Exception {
        return endorse(key, value).submitAsync();
    }

    private String text(String key) throws GatewayException {
        return new String(assets.evaluateTransaction("get", key), UTF_8);
    }
}
