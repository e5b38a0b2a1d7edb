package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.transaction.ProposalHashes;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * A proposal's parts.
 *
 * @param header both headers
 * @param input what is asked of the chaincode that the header names
 * @param hash what the answer refers to
 * @param signed the proposal as received
 */
record UnpackedProposal(TransactionHeader header, ChaincodeInput input, ByteString hash, SignedProposal signed) {

    static UnpackedProposal of(SignedProposal signed) throws ProposalRefusedException {
        try {
            Proposal proposal = Messages.parse(Proposal.parser(), signed.getProposalBytes(), "Proposal");
            TransactionHeader header =
                    TransactionHeader.of(Messages.parse(Header.parser(), proposal.getHeader(), "Header"));
            if (header.chaincode().isEmpty()) {
                throw ProposalRefusedException.byTheEndorser("ChaincodeHeaderExtension.ChaincodeId.Name is empty");
            }
            ByteString spec = Messages.parse(
                            ChaincodeProposalPayload.parser(), proposal.getPayload(), "ChaincodeProposalPayload")
                    .getInput();
            ChaincodeInvocationSpec invocation =
                    Messages.parse(ChaincodeInvocationSpec.parser(), spec, "ChaincodeInvocationSpec");
            if (!invocation.hasChaincodeSpec()) {
                throw ProposalRefusedException.byTheEndorser(
                        "chaincode invocation spec did not contain chaincode spec");
            }
            if (!invocation.getChaincodeSpec().hasInput()) {
                throw ProposalRefusedException.byTheEndorser("chaincode input did not contain any input");
            }
            ByteString hash =
                    ProposalHashes.of(header.channelHeader(), header.signatureHeader(), proposal.getPayload());
            return new UnpackedProposal(header, invocation.getChaincodeSpec().getInput(), hash, signed);
        } catch (MalformedBytesException e) {
            throw ProposalRefusedException.byTheEndorser("error unmarshalling " + e.getMessage());
        }
    }
}
