package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.Map;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;

/**
 * A proposal, read from its bytes.
 *
 * @param hash what every answer to it must carry, see {@link ProposalHashes}
 */
public record DecodedProposal(
        TransactionHeader header, ChaincodeCall call, Map<String, ByteString> transientData, ByteString hash) {

    public DecodedProposal {
        transientData = Map.copyOf(transientData);
    }

    /**
     * Reads the bytes of a {@code Proposal}.
     *
     * @throws MalformedBytesException if it is no chaincode proposal, or names one chaincode in its header and another
     *     in its payload
     */
    public static DecodedProposal parse(ByteString proposal) {
        Proposal message = Messages.parse(Proposal.parser(), proposal, "proposal");
        TransactionHeader header =
                TransactionHeader.of(Messages.parse(Header.parser(), message.getHeader(), "proposal header"));
        if (header.type() != HeaderType.ENDORSER_TRANSACTION) {
            throw new MalformedBytesException("proposal of type " + header.type());
        }
        ChaincodeProposalPayload payload =
                Messages.parse(ChaincodeProposalPayload.parser(), message.getPayload(), "chaincode proposal payload");
        ChaincodeCall call = ChaincodeCall.parse(payload.getInput());
        if (!call.chaincode().equals(header.chaincode())) {
            throw new MalformedBytesException(
                    "header names chaincode " + header.chaincode() + ", payload " + call.chaincode());
        }
        return new DecodedProposal(
                header,
                call,
                payload.getTransientMapMap(),
                ProposalHashes.of(header.channelHeader(), header.signatureHeader(), message.getPayload()));
    }
}
