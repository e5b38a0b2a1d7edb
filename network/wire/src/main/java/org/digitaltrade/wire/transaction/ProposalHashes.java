package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;

/** The hash by which an answer names the question: everything in the proposal but its transient data. */
public final class ProposalHashes {

    private ProposalHashes() {}

    /**
     * SHA-256 of channel header ‖ signature header ‖ proposal payload without transient data.
     *
     * @param proposalPayload {@code ChaincodeProposalPayload}; its transient data is left out if it is still there
     */
    public static ByteString of(ByteString channelHeader, ByteString signatureHeader, ByteString proposalPayload) {
        return ByteString.copyFrom(Sha256.of(channelHeader, signatureHeader, withoutTransientData(proposalPayload)));
    }

    /** The payload as it enters a transaction: transient data never does. */
    public static ByteString withoutTransientData(ByteString proposalPayload) {
        ChaincodeProposalPayload payload =
                Messages.parse(ChaincodeProposalPayload.parser(), proposalPayload, "chaincode proposal payload");
        return ChaincodeProposalPayload.newBuilder()
                .setInput(payload.getInput())
                .build()
                .toByteString();
    }
}
