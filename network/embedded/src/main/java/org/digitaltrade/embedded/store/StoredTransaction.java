package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/**
 * A transaction as it lies in a block, valid or not, read no further than asked.
 *
 * @param channelHeader its first header
 * @param payload what its creator signed
 */
public record StoredTransaction(ChannelHeader channelHeader, Payload payload) {

    /** Reads a block's entry; what can't be read isn't a transaction at all. */
    public static StoredTransaction parse(ByteString envelope) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        return new StoredTransaction(ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()), payload);
    }

    /**
     * The id under which a peer files an envelope, however wrong the rest of it is: the one in its header, else that of its nonce
     * and creator. Empty if not even the headers can be read.
     */
    static Optional<String> idOf(ByteString envelope) {
        try {
            StoredTransaction transaction = parse(envelope);
            String id = transaction.channelHeader().getTxId();
            return Optional.of(id.isEmpty() ? transaction.computedId() : id);
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private String computedId() throws InvalidProtocolBufferException {
        SignatureHeader header = SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        return TransactionIds.of(header.getNonce(), header.getCreator());
    }

    /** What a chaincode transaction read and wrote. */
    public ReadWriteSet readWriteSet() throws InvalidProtocolBufferException {
        ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(payload.getData()).getActions(0).getPayload());
        ProposalResponsePayload response =
                ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload());
        return ReadWriteSet.parse(
                ChaincodeAction.parseFrom(response.getExtension()).getResults());
    }
}
