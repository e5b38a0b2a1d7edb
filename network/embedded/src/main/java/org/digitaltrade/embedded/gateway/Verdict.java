package org.digitaltrade.embedded.gateway;

import io.grpc.Status.Code;
import org.digitaltrade.embedded.endorse.Answer;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;

/**
 * How Fabric's gateway judges one peer's answer.
 *
 * @param code OK, or the status that the call would end with
 * @param message what a detail says
 * @param retry whether another peer may do better: evaluation then goes on
 */
record Verdict(Code code, String message, boolean retry) {
    private static final int OK_FROM = 200;
    private static final int INTERNAL_ERROR = 500;
    /** How Go's gRPC client words an error that it got from another peer. */
    private static final String REMOTE = "rpc error: code = Unknown desc = ";

    /**
     * Judges an answer.
     *
     * @param remote whether it came from another peer than the gateway's own: errors then arrive without the response beside them
     */
    static Verdict of(Answer answer, boolean remote) {
        if (answer.error().isPresent()) {
            String error = answer.error().get();
            if (remote) {
                return new Verdict(Code.UNAVAILABLE, REMOTE + error, true);
            }
            return answer.response().isEmpty()
                    ? new Verdict(Code.UNAVAILABLE, error, true)
                    : new Verdict(Code.FAILED_PRECONDITION, error, false);
        }
        return answer.response().map(Verdict::of).orElseGet(() -> new Verdict(Code.UNAVAILABLE, "no answer", true));
    }

    private static Verdict of(ProposalResponse answer) {
        Response response = answer.getResponse();
        if (response.getStatus() >= OK_FROM && response.getStatus() < Answer.ERROR_THRESHOLD) {
            return new Verdict(Code.OK, "", false);
        }
        // A 500 without the bytes of a simulation was made by the peer, not by the chaincode.
        if (answer.getPayload().isEmpty() && response.getStatus() == INTERNAL_ERROR) {
            return new Verdict(Code.ABORTED, response.getMessage(), true);
        }
        return new Verdict(
                Code.UNKNOWN, "chaincode response " + response.getStatus() + ", " + response.getMessage(), false);
    }

    boolean isOk() {
        return code == Code.OK;
    }

    ErrorDetail detail(Peer peer) {
        return ErrorDetail.newBuilder()
                .setAddress(peer.address())
                .setMspId(peer.mspId())
                .setMessage(message)
                .build();
    }
}
