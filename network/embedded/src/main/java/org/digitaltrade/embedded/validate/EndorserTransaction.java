package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.validate.Parsing.parse;
import static org.digitaltrade.embedded.validate.Parsing.require;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PROPOSAL_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_ENDORSER_TRANSACTION;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * A chaincode transaction whose parts belong together: its id is its creator's, and what was endorsed answers its own proposal.
 *
 * @param responsePayload what the endorsers signed, as received
 */
record EndorserTransaction(
        SignedEnvelope envelope,
        ByteString responsePayload,
        ProposalResponsePayload response,
        List<Endorsement> endorsements) {

    static EndorserTransaction check(SignedEnvelope envelope) throws InvalidTransactionException {
        SignatureHeader header = envelope.signatureHeader();
        require(
                envelope.channelHeader().getTxId().equals(TransactionIds.of(header.getNonce(), header.getCreator())),
                BAD_PROPOSAL_TXID,
                "transaction id is not of this nonce and creator");
        return check(envelope, onlyAction(envelope.data()));
    }

    private static TransactionAction onlyAction(ByteString data) throws InvalidTransactionException {
        Transaction transaction = parse(Transaction.parser(), data, "transaction", INVALID_ENDORSER_TRANSACTION);
        require(
                transaction.getActionsCount() == 1,
                INVALID_ENDORSER_TRANSACTION,
                transaction.getActionsCount() + " actions");
        return transaction.getActions(0);
    }

    private static EndorserTransaction check(SignedEnvelope envelope, TransactionAction action)
            throws InvalidTransactionException {
        checkActionHeader(action);
        ChaincodeActionPayload payload = parse(
                ChaincodeActionPayload.parser(),
                action.getPayload(),
                "chaincode action payload",
                INVALID_ENDORSER_TRANSACTION);
        ByteString responsePayload = payload.getAction().getProposalResponsePayload();
        ProposalResponsePayload response = parse(
                ProposalResponsePayload.parser(),
                responsePayload,
                "proposal response payload",
                INVALID_ENDORSER_TRANSACTION);
        // Over the bytes as they are: re-encoding would accept a proposal payload that nobody saw.
        byte[] proposalHash =
                Sha256.of(envelope.channelHeaderBytes(), action.getHeader(), payload.getChaincodeProposalPayload());
        require(
                !payload.getChaincodeProposalPayload().isEmpty()
                        && response.getProposalHash().equals(ByteString.copyFrom(proposalHash)),
                INVALID_ENDORSER_TRANSACTION,
                "proposal hash does not match");
        return new EndorserTransaction(
                envelope, responsePayload, response, payload.getAction().getEndorsementsList());
    }

    private static void checkActionHeader(TransactionAction action) throws InvalidTransactionException {
        SignatureHeader header = parse(
                SignatureHeader.parser(),
                action.getHeader(),
                "signature header of the action",
                INVALID_ENDORSER_TRANSACTION);
        require(
                !header.getNonce().isEmpty() && !header.getCreator().isEmpty(),
                INVALID_ENDORSER_TRANSACTION,
                "action without nonce or creator");
    }

    String id() {
        return envelope.channelHeader().getTxId();
    }
}
