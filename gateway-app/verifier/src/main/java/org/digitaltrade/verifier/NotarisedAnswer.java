package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedResult;
import org.hyperledger.fabric.protos.peer.Endorsement;

/**
 * A view of a bundle, decoded.
 *
 * @param name for reports, such as {@code view 2}
 * @param payload the bytes that the endorsers signed
 */
record NotarisedAnswer(
        String name,
        DecodedProposal proposal,
        DecodedResult result,
        ByteString payload,
        List<Endorsement> endorsements) {

    private static final int OK = 200;

    /** @throws MalformedBytesException if the bytes are not of Fabric's form */
    static NotarisedAnswer decode(String name, ProofBundle.View view) {
        return new NotarisedAnswer(
                name,
                DecodedProposal.parse(view.proposal().bytes()),
                DecodedResult.parse(view.response().bytes()),
                view.response().bytes(),
                view.endorsements().stream()
                        .map(signed -> Endorsement.newBuilder()
                                .setEndorser(signed.endorser().bytes())
                                .setSignature(signed.signature().bytes())
                                .build())
                        .toList());
    }

    /** Whether question, answer and transaction id belong together. */
    boolean isBound() {
        return proposal.hash().equals(result.proposalHash())
                && proposal.header().hasOwnTransactionId();
    }

    /** Whether that function of that chaincode was asked on that channel, and answered without an error. */
    boolean answers(String channel, String chaincode) {
        return proposal.header().channel().equals(channel)
                && proposal.call().chaincode().equals(chaincode)
                && result.chaincode().equals(chaincode)
                && result.response().getStatus() == OK;
    }

    /** What was asked, for reports. */
    String question() {
        return proposal.header().channel() + "/" + proposal.call().chaincode() + " "
                + proposal.call().function();
    }

    ByteString response() {
        return result.response().getPayload();
    }
}
