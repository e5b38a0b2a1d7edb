package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * An endorsed chaincode transaction, read from its bytes.
 *
 * @param call what the proposal asked for, without transient data
 * @param proposalHash recomputed from header and call; equals the one in the result unless the parts don't belong
 *     together
 * @param responsePayload the bytes that the endorsers signed
 */
public record DecodedTransaction(
        TransactionHeader header,
        ChaincodeCall call,
        ByteString proposalHash,
        DecodedResult result,
        ByteString responsePayload,
        List<Endorsement> endorsements) {

    public DecodedTransaction {
        endorsements = List.copyOf(endorsements);
    }

    /** As {@link #parse(ByteString)}, of an envelope that need not be signed yet. */
    public static DecodedTransaction parse(Envelope envelope) {
        return parse(envelope.getPayload());
    }

    /**
     * Reads the bytes of a {@code Payload}.
     *
     * @throws MalformedBytesException if it is no chaincode transaction of exactly one action
     */
    public static DecodedTransaction parse(ByteString envelopePayload) {
        Payload payload = Messages.parse(Payload.parser(), envelopePayload, "envelope payload");
        TransactionHeader header = TransactionHeader.of(payload.getHeader());
        if (header.type() != HeaderType.ENDORSER_TRANSACTION) {
            throw new MalformedBytesException("envelope of type " + header.type());
        }
        TransactionAction action = onlyAction(payload.getData());
        if (!action.getHeader().equals(header.signatureHeader())) {
            throw new MalformedBytesException("action has another signature header than its envelope");
        }
        ChaincodeActionPayload actionPayload =
                Messages.parse(ChaincodeActionPayload.parser(), action.getPayload(), "chaincode action payload");
        ByteString proposalPayload = actionPayload.getChaincodeProposalPayload();
        ByteString input = Messages.parse(
                        ChaincodeProposalPayload.parser(), proposalPayload, "chaincode proposal payload")
                .getInput();
        ByteString responsePayload = actionPayload.getAction().getProposalResponsePayload();
        return new DecodedTransaction(
                header,
                ChaincodeCall.parse(input),
                ProposalHashes.of(header.channelHeader(), header.signatureHeader(), proposalPayload),
                DecodedResult.parse(responsePayload),
                responsePayload,
                actionPayload.getAction().getEndorsementsList());
    }

    /** Whether the endorsed answer is one to this transaction's own proposal. */
    public boolean answersItsProposal() {
        return proposalHash.equals(result.proposalHash());
    }

    /** What each endorser signed, for policies. */
    public List<SignedData> endorsedData() {
        return Endorsements.signedData(responsePayload, endorsements);
    }

    private static TransactionAction onlyAction(ByteString transaction) {
        List<TransactionAction> actions =
                Messages.parse(Transaction.parser(), transaction, "transaction").getActionsList();
        if (actions.size() != 1) {
            throw new MalformedBytesException("transaction of " + actions.size() + " actions");
        }
        return actions.get(0);
    }
}
