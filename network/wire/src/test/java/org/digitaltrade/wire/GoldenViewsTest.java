package org.digitaltrade.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedResult;
import org.digitaltrade.wire.transaction.Endorsements;
import org.digitaltrade.wire.transaction.InvalidSignatureException;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that several organisations of real Fabric endorsed prove offline what they answered. */
class GoldenViewsTest {

    static Stream<Golden> recordings() {
        return Stream.of(Golden.BFT, Golden.RAFT);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void each_view_is_endorsed_by_the_organisations_that_were_asked(Golden recording)
            throws InvalidIdentityException, InvalidSignatureException {
        MspManager msps = recording.config().msps();
        int views = 0;
        for (String file : recording.list("views")) {
            RecordedJson view = recording.json(file);
            RecordedJson answer = view.object("gateway");
            if (answer.has("endorsements")) {
                ByteString payload = answer.bytes("proposalResponsePayload");
                DecodedProposal proposal = DecodedProposal.parse(view.bytes("proposalBytes"));
                assertEquals(proposal.hash(), DecodedResult.parse(payload).proposalHash(), file);
                assertEquals(Set.copyOf(view.texts("orgs")), endorsers(payload, answer, msps), file);
                views++;
            }
        }
        assertTrue(views >= 7, views + " views");
    }

    @Test
    void a_view_of_a_refused_transaction_tells_the_reason() {
        RecordedJson answer = Golden.BFT.json("views/mvcc.json").object("gateway");
        DecodedResult result = DecodedResult.parse(answer.bytes("proposalResponsePayload"));
        ProcessedTransaction transaction =
                Messages.parse(ProcessedTransaction.parser(), result.response().getPayload(), "processed transaction");
        assertEquals(11, transaction.getValidationCode());
        assertEquals("qscc", result.chaincode());
        assertEquals(List.of(), result.readWriteSet().namespaces());
    }

    private static Set<String> endorsers(ByteString payload, RecordedJson answer, MspManager msps)
            throws InvalidIdentityException, InvalidSignatureException {
        Set<String> organisations = new TreeSet<>();
        for (RecordedJson recorded : answer.objects("endorsements")) {
            Endorsement endorsement = Endorsement.newBuilder()
                    .setEndorser(recorded.bytes("endorser"))
                    .setSignature(recorded.bytes("signature"))
                    .build();
            organisations.add(Endorsements.verify(payload, endorsement, msps).mspId());
        }
        return organisations;
    }
}
