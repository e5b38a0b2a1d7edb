package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.Endorsements;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/**
 * What a peer says to a proposal. As in Fabric, a refusal by the checks is an error that may have a response beside it, and everything
 * later is a response alone.
 *
 * @param response status, message and the bytes to sign; absent if the proposal was stopped at the door
 * @param error why the call itself fails
 * @param seen collections that the outcome depends on, and whether the answering peer holds them
 */
public record Answer(
        Optional<ProposalResponse> response, Optional<String> error, Map<StaticCollectionConfig, Boolean> seen) {
    /** From this status on a chaincode's answer is a refusal and is not signed. */
    public static final int ERROR_THRESHOLD = 400;

    private static final int INTERNAL_ERROR = 500;

    /** An answer that every peer would give alike. */
    public Answer(Optional<ProposalResponse> response, Optional<String> error) {
        this(response, error, Map.of());
    }

    /** The same, if only those give it that hold the same of these collections. */
    Answer among(Map<StaticCollectionConfig, Boolean> collections) {
        return new Answer(response, error, collections);
    }

    static Answer stopped(String error) {
        return new Answer(Optional.empty(), Optional.of(error));
    }

    static Answer refused(String error) {
        return new Answer(Optional.of(internalError(error)), Optional.of(error));
    }

    static Answer failed(String message) {
        return new Answer(Optional.of(internalError(message)), Optional.empty());
    }

    /** A chaincode's answer; one between 400 and 499 goes without the bytes, as a peer has it. */
    static Answer of(Response response, ByteString payload, ChaincodeInterest interest) {
        boolean bare = response.getStatus() >= ERROR_THRESHOLD && response.getStatus() < INTERNAL_ERROR;
        ProposalResponse.Builder answer = ProposalResponse.newBuilder().setResponse(response);
        if (!bare) {
            answer.setPayload(payload).setInterest(interest);
        }
        return new Answer(Optional.of(answer.build()), Optional.empty());
    }

    /** Whether it can be signed. */
    public boolean isEndorsable() {
        return error.isEmpty()
                && response.filter(answer -> answer.getResponse().getStatus() < ERROR_THRESHOLD)
                        .isPresent();
    }

    /** The response as this peer gives it: with its signature if it can be signed. */
    public Optional<ProposalResponse> signedBy(SigningIdentity peer) {
        return isEndorsable() ? response.map(answer -> sign(answer, peer)) : response;
    }

    private static ProposalResponse sign(ProposalResponse answer, SigningIdentity peer) {
        return answer.toBuilder()
                .setVersion(1)
                .setEndorsement(Endorsements.sign(answer.getPayload(), peer))
                .build();
    }

    private static ProposalResponse internalError(String message) {
        return ProposalResponse.newBuilder()
                .setResponse(Response.newBuilder().setStatus(INTERNAL_ERROR).setMessage(message))
                .build();
    }
}
