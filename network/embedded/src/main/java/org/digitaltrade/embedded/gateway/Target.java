package org.digitaltrade.embedded.gateway;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * What the gateway itself reads of a proposal; everything else is for the endorsers to judge.
 *
 * @param header the header as received
 * @param payload the payload as received, transient data included
 * @param hasTransientData whether it carries data that only chosen organisations may see
 */
record Target(String channel, String chaincode, Header header, ByteString payload, boolean hasTransientData) {

    /**
     * Reads a proposal.
     *
     * @throws MalformedBytesException if it can't be read
     */
    static Target of(SignedProposal signed) {
        Proposal proposal = Messages.parse(Proposal.parser(), signed.getProposalBytes(), "Proposal");
        Header header = Messages.parse(Header.parser(), proposal.getHeader(), "Header");
        ChannelHeader channel = Messages.parse(ChannelHeader.parser(), header.getChannelHeader(), "ChannelHeader");
        ChaincodeProposalPayload payload =
                Messages.parse(ChaincodeProposalPayload.parser(), proposal.getPayload(), "ChaincodeProposalPayload");
        ChaincodeInvocationSpec spec =
                Messages.parse(ChaincodeInvocationSpec.parser(), payload.getInput(), "ChaincodeInvocationSpec");
        return new Target(
                channel.getChannelId(),
                spec.getChaincodeSpec().getChaincodeId().getName(),
                header,
                proposal.getPayload(),
                payload.getTransientMapCount() > 0);
    }
}
