package org.digitaltrade.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.wire.Golden.Committed;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.NodeRole;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.InvalidSignatureException;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded transaction and proposal of real Fabric is read, and its hashes and signatures come out the same. */
class GoldenTransactionsTest {

    static Stream<Golden> recordings() {
        return Stream.of(Golden.BFT, Golden.RAFT);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_transaction_has_its_own_id_and_its_creators_signature(Golden recording) {
        MspManager msps = recording.config().msps();
        for (Committed transaction : recording.transactions()) {
            TransactionHeader header = Golden.header(transaction.envelope());
            assertTrue(header.hasOwnTransactionId(), header.transactionId());
            assertTrue(
                    msps.verify(new SignedData(
                            transaction.envelope().getPayload(),
                            header.creator(),
                            transaction.envelope().getSignature())),
                    header.transactionId());
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_endorsement_is_a_peers_over_the_transactions_own_proposal(Golden recording)
            throws InvalidIdentityException, InvalidSignatureException {
        MspManager msps = recording.config().msps();
        for (Committed committed : recording.transactions()) {
            DecodedTransaction transaction = DecodedTransaction.parse(committed.envelope());
            assertTrue(transaction.answersItsProposal(), transaction.header().transactionId());
            for (Endorsement endorsement : transaction.endorsements()) {
                Identity endorser = Endorsements.verify(transaction.responsePayload(), endorsement, msps);
                assertEquals(NodeRole.PEER, endorser.role().orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_recorded_call_is_read_back_from_its_proposal(Golden recording) {
        int calls = 0;
        for (RecordedJson scenario : recording.json("scenarios.json").objects("scenarios")) {
            for (RecordedJson step : scenario.objects("steps")) {
                if (step.has("signedProposal")) {
                    SignedProposal signed =
                            Messages.parse(SignedProposal.parser(), step.bytes("signedProposal"), "recorded proposal");
                    assertEquals(recorded(step), read(DecodedProposal.parse(signed.getProposalBytes())));
                    calls++;
                }
            }
        }
        assertTrue(calls > 20, calls + " calls");
    }

    private static List<Object> recorded(RecordedJson step) {
        return List.of(
                step.text("channel"),
                step.text("chaincode"),
                step.text("function"),
                step.texts("args"),
                step.text("txId"));
    }

    private static List<Object> read(DecodedProposal proposal) {
        return List.of(
                proposal.header().channel(),
                proposal.call().chaincode(),
                proposal.call().function(),
                proposal.call().parameters().stream()
                        .map(ByteString::toStringUtf8)
                        .toList(),
                proposal.header().transactionId());
    }
}
