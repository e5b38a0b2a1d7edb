package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.chaincode.Execution;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/** The bytes that endorsers sign. */
final class ResponsePayloads {

    private ResponsePayloads() {}

    static ByteString of(UnpackedProposal proposal, String version, Execution execution, ByteString readWriteSet) {
        ChaincodeAction.Builder action = ChaincodeAction.newBuilder()
                .setResults(readWriteSet)
                .setResponse(execution.response())
                .setChaincodeId(ChaincodeID.newBuilder()
                        .setName(proposal.header().chaincode())
                        .setVersion(version));
        execution.event().ifPresent(event -> action.setEvents(event.toByteString()));
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(proposal.hash())
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
    }
}
