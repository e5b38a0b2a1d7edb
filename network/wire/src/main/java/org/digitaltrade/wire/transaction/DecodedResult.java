package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * What peers endorse: the answer to one proposal.
 *
 * @param proposalHash the proposal that is answered, see {@link ProposalHashes}
 * @param chaincode name as the peer knows it
 * @param event the chaincode event, if one was set
 * @param readWriteSet empty for queries of the peer's own chaincodes
 */
public record DecodedResult(
        ByteString proposalHash,
        String chaincode,
        Response response,
        Optional<ChaincodeEvent> event,
        ReadWriteSet readWriteSet) {

    /**
     * Reads the bytes of a {@code ProposalResponsePayload}.
     *
     * @throws MalformedBytesException if a part is no such message
     */
    public static DecodedResult parse(ByteString proposalResponsePayload) {
        ProposalResponsePayload payload =
                Messages.parse(ProposalResponsePayload.parser(), proposalResponsePayload, "proposal response payload");
        ChaincodeAction action = Messages.parse(ChaincodeAction.parser(), payload.getExtension(), "chaincode action");
        Optional<ChaincodeEvent> event = action.getEvents().isEmpty()
                ? Optional.empty()
                : Optional.of(Messages.parse(ChaincodeEvent.parser(), action.getEvents(), "chaincode event"));
        return new DecodedResult(
                payload.getProposalHash(),
                action.getChaincodeId().getName(),
                action.getResponse(),
                event,
                ReadWriteSet.parse(action.getResults()));
    }
}
