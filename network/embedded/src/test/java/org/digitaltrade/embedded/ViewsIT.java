package org.digitaltrade.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.Endorsements;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.EndorserGrpc;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries of the peers themselves, and answers that several organisations sign without a transaction being submitted. */
@Timeout(120)
class ViewsIT {
    private final TestNetwork network = TestNetwork.shared();
    private final Gateway gateway = network.connect("ZCY", "User1");
    private final Network trade = gateway.getNetwork("trade");
    private final Contract probe = trade.getContract("ledger");
    private final Contract qscc = trade.getContract("qscc");

    @Test
    void peer_tells_height_blocks_and_transactions() throws Exception {
        SubmittedTransaction submitted = probe.newProposal("put")
                .addArguments("view", "1")
                .build()
                .endorse()
                .submitAsync();
        long number = submitted.getStatus().getBlockNumber();
        String id = submitted.getTransactionId();

        BlockchainInfo info = BlockchainInfo.parseFrom(qscc.evaluateTransaction("GetChainInfo", "trade"));
        Block byNumber = Block.parseFrom(qscc.evaluateTransaction("GetBlockByNumber", "trade", Long.toString(number)));
        Block byId = Block.parseFrom(qscc.evaluateTransaction("GetBlockByTxID", "trade", id));
        ProcessedTransaction transaction =
                ProcessedTransaction.parseFrom(qscc.evaluateTransaction("GetTransactionByID", "trade", id));

        assertTrue(info.getHeight() > number);
        assertEquals(byNumber, byId);
        assertTrue(byNumber.getData()
                .getDataList()
                .contains(transaction.getTransactionEnvelope().toByteString()));
        assertEquals(0, transaction.getValidationCode());
    }

    @Test
    void three_organisations_sign_what_became_of_a_transaction() throws Exception {
        String id = probe.newProposal("put")
                .addArguments("notarised", "1")
                .build()
                .endorse()
                .submitAsync()
                .getTransactionId();
        trade.getContract("ledger").submitTransaction("noop");

        Transaction view = qscc.newProposal("GetTransactionByID")
                .addArguments("trade", id)
                .setEndorsingOrganizations("BJCAC", "ZCY", "PARTNER")
                .build()
                .endorse();

        ProcessedTransaction answer = ProcessedTransaction.parseFrom(view.getResult());
        assertEquals(0, answer.getValidationCode());
        assertEquals(Set.of("BJCAC", "ZCY", "PARTNER"), verifiedEndorsers(view));
    }

    @Test
    void state_that_is_absent_is_a_signed_answer() throws Exception {
        Transaction view = probe.newProposal("get")
                .addArguments("never written")
                .setEndorsingOrganizations("BJCAC", "ZHD", "ZCY")
                .build()
                .endorse();

        assertArrayEquals("empty".getBytes(java.nio.charset.StandardCharsets.UTF_8), view.getResult());
        assertEquals(Set.of("BJCAC", "ZCY", "ZHD"), verifiedEndorsers(view));
    }

    @Test
    void unknown_transaction_is_signed_by_nobody() {
        EndorseException refused = assertThrows(
                EndorseException.class,
                () -> qscc.newProposal("GetTransactionByID")
                        .addArguments("trade", "00")
                        .setEndorsingOrganizations("BJCAC", "ZCY")
                        .build()
                        .endorse());

        assertEquals(Code.ABORTED, refused.getStatus().getCode());
        String message =
                "chaincode response 500, Failed to get transaction with id 00, error no such transaction ID [00]"
                        + " in index";
        assertEquals(
                List.of(message, message),
                refused.getDetails().stream().map(detail -> detail.getMessage()).toList());
    }

    @Test
    void peer_signs_nothing_of_a_channel_that_it_has_not_joined() {
        EndorseException refused = assertThrows(
                EndorseException.class,
                () -> qscc.newProposal("GetChainInfo")
                        .addArguments("approval")
                        .setEndorsingOrganizations("ZCY", "PARTNER")
                        .build()
                        .endorse());

        assertEquals(
                List.of("chaincode response 500, Invalid chain ID, approval"),
                refused.getDetails().stream().map(detail -> detail.getMessage()).toList());
    }

    @Test
    void each_peer_asked_itself_signs_the_same_answer() throws Exception {
        Proposal proposal = probe.newProposal("put").addArguments("direct", "1").build();
        var signed = ProposedTransaction.parseFrom(proposal.getBytes()).getProposal();
        ProposalResponse one =
                EndorserGrpc.newBlockingStub(network.connection("BJCOM")).processProposal(sign(signed));
        ProposalResponse other =
                EndorserGrpc.newBlockingStub(network.connection("ZDX")).processProposal(sign(signed));

        assertEquals(200, one.getResponse().getStatus());
        assertEquals(one.getPayload(), other.getPayload());
        assertEquals(1, one.getVersion());
        assertEquals("ledger", one.getInterest().getChaincodes(0).getName());
    }

    @Test
    void other_system_chaincodes_are_not_there() {
        EndorseException refused = assertThrows(
                EndorseException.class,
                () -> trade.getContract("lscc")
                        .newProposal("GetChaincodes")
                        .setEndorsingOrganizations("ZCY")
                        .build()
                        .endorse());

        assertEquals(
                List.of(
                        "make sure the chaincode lscc has been successfully defined on channel trade and try again: lscc is"
                                + " not available on the embedded network"),
                refused.getDetails().stream().map(detail -> detail.getMessage()).toList());
    }

    /** The client signs a proposal only when it sends it, so the test signs for itself. */
    private org.hyperledger.fabric.protos.peer.SignedProposal sign(
            org.hyperledger.fabric.protos.peer.SignedProposal proposal) throws Exception {
        return proposal.toBuilder()
                .setSignature(network.identity("ZCY", "User1").sign(proposal.getProposalBytes()))
                .build();
    }

    private Set<String> verifiedEndorsers(Transaction view) throws Exception {
        ChannelConfig config =
                ChannelConfig.parse(Block.parseFrom(qscc.evaluateTransaction("GetBlockByNumber", "trade", "0")));
        DecodedTransaction decoded = DecodedTransaction.parse(
                PreparedTransaction.parseFrom(view.getBytes()).getEnvelope());
        ByteString payload = decoded.responsePayload();
        Set<String> verified = new TreeSet<>();
        for (Endorsement endorsement : decoded.endorsements()) {
            verified.add(
                    Endorsements.verify(payload, endorsement, config.msps()).mspId());
        }
        assertTrue(decoded.answersItsProposal());
        return verified;
    }
}
