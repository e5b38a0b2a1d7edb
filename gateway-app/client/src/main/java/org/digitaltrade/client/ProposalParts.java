package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;

/** The nested messages of a proposal, each parsed, none interpreted: unknown fields are still in them. */
record ProposalParts(
        ProposedTransaction proposed,
        Proposal proposal,
        Header header,
        ChannelHeader channelHeader,
        ChaincodeHeaderExtension extension,
        SignatureHeader signatureHeader,
        ChaincodeProposalPayload payload,
        ChaincodeInvocationSpec invocation) {

    static ProposalParts parse(ProposedTransaction proposed) throws InvalidProtocolBufferException {
        Proposal proposal = Proposal.parseFrom(proposed.getProposal().getProposalBytes());
        Header header = Header.parseFrom(proposal.getHeader());
        ChannelHeader channelHeader = ChannelHeader.parseFrom(header.getChannelHeader());
        ChaincodeProposalPayload payload = ChaincodeProposalPayload.parseFrom(proposal.getPayload());
        return new ProposalParts(
                proposed,
                proposal,
                header,
                channelHeader,
                ChaincodeHeaderExtension.parseFrom(channelHeader.getExtension()),
                SignatureHeader.parseFrom(header.getSignatureHeader()),
                payload,
                ChaincodeInvocationSpec.parseFrom(payload.getInput()));
    }

    /** Function name and arguments. */
    List<ByteString> arguments() {
        return invocation.getChaincodeSpec().getInput().getArgsList();
    }

    Instant timestamp() {
        Timestamp time = channelHeader.getTimestamp();
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    /** The same proposal with another nonce and time, so that two can be compared in everything else. */
    ProposalParts withFreshness(ProposalParts other) throws InvalidProtocolBufferException {
        ChannelHeader channel = channelHeader.toBuilder()
                .setTxId(other.channelHeader.getTxId())
                .setTimestamp(other.channelHeader.getTimestamp())
                .build();
        SignatureHeader signature = signatureHeader.toBuilder()
                .setNonce(other.signatureHeader.getNonce())
                .build();
        Header changed = header.toBuilder()
                .setChannelHeader(channel.toByteString())
                .setSignatureHeader(signature.toByteString())
                .build();
        Proposal again = proposal.toBuilder().setHeader(changed.toByteString()).build();
        return parse(proposed.toBuilder()
                .setTransactionId(other.proposed.getTransactionId())
                .setProposal(proposed.getProposal().toBuilder().setProposalBytes(again.toByteString()))
                .build());
    }
}
